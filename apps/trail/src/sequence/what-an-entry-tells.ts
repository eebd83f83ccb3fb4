import { readJson } from '../domain/read-json.js';

/** What can be read from an entry's bytes, to find it by. Each is null where the bytes don't tell it. */
export interface EntryIndex {
  readonly eventId: string | null;
  readonly type: string | null;
  readonly incidentId: string | null;
  readonly incidentVersion: number | null;
  readonly actor: string | null;
  readonly actorUnit: string | null;
  readonly time: string | null;
}

const nothing: EntryIndex = {
  eventId: null,
  type: null,
  incidentId: null,
  incidentVersion: null,
  actor: null,
  actorUnit: null,
  time: null,
};

/**
 * Reads each attribute by itself, not the envelope as a whole: an event of a version that nobody knows yet, or a forged
 * one, must be found as well. What PostgreSQL could not keep counts as not told, so that no bytes whatever can stop the
 * sequence. Never throws.
 */
export function whatAnEntryTells(bytes: Uint8Array): EntryIndex {
  const event = readJson(bytes);
  if (!isObject(event)) return nothing;
  const { id, type, subject, incidentversion, actor, actorunit, time, data } = event;
  const isAboutIncident = typeof type === 'string' && type.startsWith('incident.');
  return {
    eventId: findable(id),
    type: findable(type),
    incidentId: uuid(isAboutIncident ? subject : isObject(data) ? data['incidentId'] : undefined),
    incidentVersion: version(incidentversion),
    actor: findable(actor),
    actorUnit: findable(actorunit),
    time: instant(time),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Short enough for an index, and without U+0000 and half characters, which PostgreSQL can't keep. */
const findable = (value: unknown): string | null =>
  typeof value === 'string' && /^[^\0\p{Surrogate}]{1,100}$/u.test(value) ? value : null;

const uuid = (value: unknown): string | null =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) ? value : null;

const version = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 2 ** 31 ? value : null;

/** PostgreSQL knows no year 0; a day like 30 February comes out as the one it stands for. */
function instant(value: unknown): string | null {
  if (typeof value !== 'string' || !/^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(value)) return null;
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
