import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { ArgumentFault } from '../../platform-client/index.js';
import { z } from 'zod';
import type { ServiceRequest } from './service-request.js';

/** A row that can't be replayed, and why. */
export interface UnreadableRow {
  readonly line: number;
  readonly reason: string;
}

export interface ReadRequests {
  readonly requests: readonly ServiceRequest[];
  readonly unreadable: readonly UnreadableRow[];
}

const degrees = (limit: number) =>
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/, 'is no number of degrees')
    .transform(Number)
    .refine((value) => Math.abs(value) <= limit, 'is out of range');

const rowSchema = z.object({
  id: z.string().trim().min(1, 'is empty'),
  created_at: z.iso
    .datetime({ offset: true, error: 'is no time with its offset from UTC' })
    .transform((t) => new Date(t)),
  type: z.string().trim().min(1, 'is empty'),
  source: z.string().trim(),
  longitude: degrees(180),
  latitude: degrees(90),
});

const columns = ['id', 'created_at', 'type', 'source', 'latitude', 'longitude'];

/** Reads a CSV file of service requests, in its order. @throws ArgumentFault when the file as a whole is no such file */
export function readRequests(file: string): ReadRequests {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new ArgumentFault(`--input ${file} can’t be read.`);
  }
  return parseRequests(text, file);
}

/** @throws ArgumentFault */
export function parseRequests(text: string, file: string): ReadRequests {
  const requests: ServiceRequest[] = [];
  const unreadable: UnreadableRow[] = [];
  const seen = new Set<string>();
  const [first = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = fieldsOf(first)?.map((name) => name.trim()) ?? [];
  const missing = columns.filter((name) => !header.includes(name));
  if (missing.length > 0) throw new ArgumentFault(`--input ${file} has no column ${missing.join(', ')}.`);

  lines.forEach((text, at) => {
    if (text.trim() === '') return;
    const one = readRow(header, text, at + 2);
    if ('reason' in one) unreadable.push(one);
    else if (seen.has(one.id)) unreadable.push({ line: one.line, reason: `id ${one.id} stands in an earlier line` });
    else {
      seen.add(one.id);
      requests.push(one);
    }
  });
  return { requests, unreadable };
}

/** One line by itself: no field of these files goes over lines, and so a quote never closed costs one row, not all. */
function fieldsOf(line: string): string[] | undefined {
  try {
    const rows: string[][] = parse(line);
    return rows[0] ?? [];
  } catch {
    return undefined;
  }
}

function readRow(header: readonly string[], text: string, line: number): ServiceRequest | UnreadableRow {
  const record = fieldsOf(text);
  if (!record) return { line, reason: 'is no CSV' };
  if (record.length !== header.length) {
    return { line, reason: `has ${record.length} fields instead of ${header.length}` };
  }
  const row = rowSchema.safeParse(Object.fromEntries(header.map((name, at) => [name, record[at]])));
  if (!row.success) {
    const [issue] = row.error.issues;
    return { line, reason: `${issue?.path.join('.')} ${issue?.message}` };
  }
  const { id, created_at: createdAt, type, source, longitude, latitude } = row.data;
  return { line, id, createdAt, type, source, longitude, latitude };
}
