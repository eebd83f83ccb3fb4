import { wait } from '#primitives';
import { readTopics } from '../../check/read-topics.js';
import type { Problem } from '../verify-offline.js';
import type { TrailTables } from './stored-tree.js';

const page = 5_000;
/** Milliseconds that a message may take to become an entry. */
const onItsWay = 10_000;

/**
 * Holds the log against the topics that it records: each message has its entry, each entry its message. What comes
 * while this runs is waited for, or left out.
 */
export async function holdKafka(trail: TrailTables, brokers: readonly string[], namespace = ''): Promise<Problem[]> {
  const entries = new Map<string, number>();
  const readOn = async () => {
    const after = Math.max(0, ...[...entries.values()].slice(-1));
    for (let last = after; ;) {
      const rows = await trail.query<{ sequence: string; digest: string }>(
        `SELECT sequence, ${messageDigest} AS digest FROM entry WHERE sequence > $1 ORDER BY sequence LIMIT ${page}`,
        [last],
      );
      for (const { sequence, digest } of rows) entries.set(digest, (last = Number(sequence)));
      if (rows.length < page) return;
    }
  };
  await readOn();
  const known = new Set(entries.keys());
  const { times } = await readTopics(brokers, known, namespace);
  const without = () => [...times.keys()].filter((digest) => !entries.has(digest));
  for (const until = Date.now() + onItsWay; without().length > 0 && Date.now() < until; await wait(500)) await readOn();
  return [
    ...without().map((digest) => ({
      kind: 'MESSAGE_WITHOUT_ENTRY',
      sequence: null,
      detail: `a message with the SHA-256 ${digest} is on a topic and not in the log`,
    })),
    ...[...known]
      .filter((digest) => !times.has(digest))
      .map((digest) => ({
        kind: 'ENTRY_WITHOUT_MESSAGE',
        sequence: entries.get(digest)!,
        detail: 'no topic has this entry’s message',
      })),
  ];
}

/** Of the message that became the entry: where it could not be one as it was, the entry tells it. */
const messageDigest = `
  CASE type WHEN 'trail.unreadable.v1' THEN convert_from(bytes, 'UTF8')::jsonb #>> '{data,digest}'
            ELSE encode(sha256(bytes), 'hex') END`;
