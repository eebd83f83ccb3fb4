import type { EntityManager } from 'typeorm';

/** An entry with all that is known of how it came. */
export interface SequencedEntry {
  readonly sequence: number;
  readonly leaf: Buffer;
  readonly bytes: Buffer;
  readonly receivedAt: Date;
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
}

/** Bytes of entries in a batch, but for the last: an entry may be as big as a message. */
const batchBytes = 4 * 1024 * 1024;

/** The next entries after a sequence number, in order: so many at most, and no more bytes than can be borne. */
export async function readEntriesAfter(
  from: Pick<EntityManager, 'query'>,
  after: number,
  limit: number,
): Promise<SequencedEntry[]> {
  // The lengths are read without the bytes: those of the rows that are left out never are.
  const rows: {
    sequence: string;
    leaf: Buffer;
    bytes: Buffer;
    received_at: Date;
    topic: string;
    partition: number;
    offset: string;
  }[] = await from.query(
    `SELECT sequence, leaf, bytes, received_at, topic, partition, "offset"
     FROM (SELECT *, sum(octet_length(bytes)) OVER (ORDER BY sequence) - octet_length(bytes) AS before
           FROM (SELECT * FROM entry WHERE sequence > $1 ORDER BY sequence LIMIT $2) AS next) AS measured
     WHERE before < ${batchBytes} ORDER BY sequence`,
    [after, limit],
  );
  return rows.map(({ sequence, received_at, ...row }) => ({
    ...row,
    sequence: Number(sequence),
    receivedAt: received_at,
  }));
}

/** The number of the last entry; 0 where there is none. */
export async function lastSequence(from: Pick<EntityManager, 'query'>): Promise<number> {
  const [row]: { last: string | null }[] = await from.query('SELECT max(sequence) AS last FROM entry');
  return Number(row?.last ?? 0);
}

/** The entry of the report or call with this event id: the first, whatever else was sent under the same id later. */
export async function readReceiptEntry(
  from: Pick<EntityManager, 'query'>,
  eventId: string,
): Promise<
  (Omit<SequencedEntry, 'leaf' | 'partition' | 'offset'> & { readonly incidentId: string | null }) | undefined
> {
  const [row]: { sequence: string; bytes: Buffer; received_at: Date; topic: string; incident_id: string | null }[] =
    await from.query(
      `SELECT sequence, bytes, received_at, topic, incident_id FROM entry
       WHERE event_id = $1 AND type IN ('incident.reported.v1', 'incident.call-repeated.v1')
       ORDER BY sequence LIMIT 1`,
      [eventId],
    );
  if (!row) return undefined;
  const { sequence, bytes, received_at, topic, incident_id } = row;
  return { sequence: Number(sequence), bytes, receivedAt: received_at, topic, incidentId: incident_id };
}
