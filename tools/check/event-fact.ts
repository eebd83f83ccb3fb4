import { createHash } from 'node:crypto';
import { z } from 'zod';
import { branchOf } from './event-branch.js';
import type { EventFact } from './facts.js';

const looked = z.object({
  id: z.string(),
  type: z.string(),
  subject: z.string(),
  time: z.string(),
  correlationid: z.string(),
  causationid: z.string().optional(),
  incidentversion: z.int().optional(),
  stage: z.string().optional(),
  custodian: z.string().optional(),
  data: z.unknown(),
});

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What the check needs of an event's bytes; undefined when they are no event. */
export function eventFact(bytes: Buffer, digest = digestOf(bytes)): EventFact | undefined {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
  const read = looked.safeParse(json);
  if (!read.success) return undefined;
  const { id, type, subject, time, correlationid, causationid, incidentversion, stage, custodian, data } = read.data;
  const isAboutIncident = type.startsWith('incident.');
  return {
    id,
    type,
    subject,
    digest,
    correlationId: correlationid,
    causationId: causationid ?? null,
    version: incidentversion ?? null,
    stage: stage ?? null,
    custodian: custodian ?? null,
    refusal: type.startsWith('audit.command-refused.') ? String((data as { code?: unknown } | null)?.code) : null,
    incidentId: isAboutIncident ? subject : incidentIn(data),
    files: isAboutIncident ? idsIn(data, 'evidenceId') : [],
    texts: isAboutIncident ? idsIn(data, 'textId') : [],
    branch: branchOf(type, time, data),
  };
}

function incidentIn(data: unknown): string | null {
  const about = z.object({ incidentId: z.uuid() }).safeParse(data);
  return about.success ? about.data.incidentId.toLowerCase() : null;
}

/** The ids under this name, however deep: a reference of an event to come is found as well. */
function idsIn(data: unknown, name: string): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    key === name && typeof value === 'string' ? [value] : idsIn(value, name),
  );
}
