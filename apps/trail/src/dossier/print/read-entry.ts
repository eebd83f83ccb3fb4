import { type EventDefinition, eventDefinitions } from '#contracts';
import { readJson } from '../../domain/read-json.js';
import type { ProvenEntry } from '../dossier.js';

/** What is printed of an entry: whatever can be read of it, in whatever version; each null where the bytes don’t tell it. */
export interface PrintedEntry {
  readonly sequence: number;
  readonly receivedAt: string;
  readonly topic: string;
  readonly type: string | null;
  /** In Chinese. */
  readonly title: string;
  readonly time: string | null;
  readonly actor: string | null;
  readonly actorpost: string | null;
  readonly actorunit: string | null;
  readonly actorrole: string | null;
  readonly actorfor: string | null;
  readonly stage: string | null;
  readonly version: number | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Reads each attribute by itself, as the trail does to find an entry by. Never throws. */
export function readEntry({ sequence, receivedAt, topic, bytes }: ProvenEntry): PrintedEntry {
  const event = objectIn(readJson(Buffer.from(bytes, 'base64')));
  const word = (name: string): string | null => (typeof event[name] === 'string' ? event[name] : null);
  const type = word('type');
  const { incidentversion } = event;
  return {
    ...{ sequence, receivedAt, topic, type, title: titleOf(type) },
    ...{ time: word('time'), stage: word('stage') },
    ...{ actor: word('actor'), actorpost: word('actorpost'), actorunit: word('actorunit') },
    ...{ actorrole: word('actorrole'), actorfor: word('actorfor') },
    version: typeof incidentversion === 'number' ? incidentversion : null,
    data: objectIn(event['data']),
  };
}

const objectIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

function titleOf(type: string | null): string {
  if (type === null) return '无法识别的记录';
  const known = Object.hasOwn(eventDefinitions, type)
    ? (eventDefinitions as Record<string, EventDefinition>)[type]
    : undefined;
  return known?.title.zh ?? type;
}
