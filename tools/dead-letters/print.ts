import { z } from 'zod';
import type { DeadLetter } from './operator.js';

/** Columns as wide as their widest cell; the last one as it is. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return rows.map((row) => `${line(row)}\n`).join('');
}

const where = ({ incident_id: incident, incident_version: version }: DeadLetter): string =>
  incident === null ? '-' : `${incident}${version === null ? '' : ` v${version}`}`;

const faultSchema = z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() }));

/** What a schema found is a list of faults: one each line, by its place. Anything else stays as it is. */
function readable(detail: string): string[] {
  try {
    const faults = faultSchema.parse(JSON.parse(detail));
    return faults.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message));
  } catch {
    return [detail.replace(/\s+/g, ' ').slice(0, 500)];
  }
}

export function list(letters: readonly DeadLetter[]): string {
  if (letters.length === 0) return 'There are no open dead letters.\n';
  return table([
    ['ID', 'SERVICE', 'SINCE', 'REASON', 'INCIDENT'],
    ...letters.map((one) => [one.id, one.service, one.created_at, one.reason, where(one)]),
  ]);
}

export const details = (one: DeadLetter): string =>
  table([
    ['id', one.id],
    ['service', one.service],
    ['since', one.created_at],
    ['reason', one.reason],
    ...readable(one.detail).map((line, n) => [n === 0 ? 'detail' : '', line]),
    ['event', one.event_id ?? 'unreadable'],
    ['incident', where(one)],
    ['message', `${one.topic}/${one.partition}/${one.offset}, ${one.size} bytes`],
    ['sha-256', one.digest],
  ]);
