import { wait } from '#primitives';
import { type Commitment, commitmentsIn } from '../../../apps/trail/src/domain/commitments.js';
import { readJson } from '../../../apps/trail/src/domain/read-json.js';
import type { Problem } from '../verify-offline.js';
import type { TrailTables } from './stored-tree.js';

/** An entry that refers to texts or files which are not in it. */
export interface CommittedEntry {
  readonly sequence: number;
  readonly type: string;
  /** The service that says so. */
  readonly service: string;
  readonly time: Date;
  /** The incidents that it names as its own; none where it tells of none. */
  readonly incidents: readonly string[];
  readonly commitments: readonly Commitment[];
}

/** What is wrong with some entries. */
export type HoldPage = (entries: readonly CommittedEntry[]) => Promise<Problem[]>;

const page = 500;
/** Milliseconds that an erasure may be ahead of its entry: owners hear of it from the topic, as the log does. */
const onItsWay = 10_000;

/**
 * Goes through all entries that commit to something, some hundred at a time. Where something is wrong it is looked at
 * again a little later, so that nothing counts that was under way.
 * @param begin asked anew for each of the two passes
 */
export async function holdCommitted(
  trail: TrailTables,
  begin: () => Promise<HoldPage>,
  patience = onItsWay,
): Promise<Problem[]> {
  const suspect = new Set<number>();
  const hold = await begin();
  for (let after = 0; ;) {
    const entries = await committedAfter(trail, after);
    if (entries.length === 0) break;
    for (const { sequence } of await hold(entries)) suspect.add(sequence!);
    after = entries.at(-1)!.sequence;
  }
  if (suspect.size === 0) return [];
  await wait(patience);
  const holdAgain = await begin();
  const sequences = [...suspect];
  const problems: Problem[] = [];
  for (let from = 0; from < sequences.length; from += page)
    problems.push(...(await holdAgain(await committedAt(trail, sequences.slice(from, from + page)))));
  return problems;
}

/** Of canonical JSON: written in no other way. */
const committing = `position(convert_to('"commitment":', 'UTF8') IN bytes) > 0`;

const committedAfter = async (trail: TrailTables, sequence: number): Promise<CommittedEntry[]> =>
  (
    await trail.query<EntryRow>(
      `SELECT sequence, bytes FROM entry WHERE sequence > $1 AND ${committing} ORDER BY sequence LIMIT ${page}`,
      [sequence],
    )
  ).map(committedEntry);

const committedAt = async (trail: TrailTables, sequences: readonly number[]): Promise<CommittedEntry[]> =>
  (
    await trail.query<EntryRow>('SELECT sequence, bytes FROM entry WHERE sequence = ANY($1::bigint[]) ORDER BY 1', [
      sequences,
    ])
  ).map(committedEntry);

interface EntryRow {
  readonly sequence: string;
  readonly bytes: Buffer;
}

/** Any entry, of whatever shape: a foreign message may have come onto a topic. */
function committedEntry({ sequence, bytes }: EntryRow): CommittedEntry {
  const event = objectIn(readJson(bytes));
  const { incidentId, incidents } = objectIn(event['data']);
  const type = textIn(event['type']);
  const own = type.startsWith('incident.') ? event['subject'] : incidentId;
  return {
    sequence: Number(sequence),
    type,
    service: textIn(event['source']).replace(/^\/grid-dispatch\//, ''),
    time: new Date(textIn(event['time'])),
    incidents: [own, ...(Array.isArray(incidents) ? incidents : [])].filter(isUuid),
    commitments: commitmentsOf(Number(sequence), event),
  };
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
const objectIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** None in what is nested deeper than can be followed: that is no event of ours. */
function commitmentsOf(sequence: number, event: unknown): Commitment[] {
  try {
    return commitmentsIn(sequence, event);
  } catch {
    return [];
  }
}

/** Whether PostgreSQL takes it for an id; what a foreign message says may be anything. */
export const isUuid = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
