import type { EntityManager } from 'typeorm';

/** A checkpoint as it was published: the signed note. */
export interface PublishedCheckpoint {
  readonly size: number;
  readonly note: string;
  readonly publishedAt: Date;
}

type Querying = Pick<EntityManager, 'query'>;

interface Row {
  readonly size: string;
  readonly note: string;
  readonly published_at: Date;
}
const fromRow = ({ size, note, published_at }: Row): PublishedCheckpoint => ({
  size: Number(size),
  note,
  publishedAt: published_at,
});

/** The note with the witnesses’ lines after the log’s own. */
const cosigned = `
  c.size, c.published_at,
  c.note || coalesce((SELECT string_agg(line, '' ORDER BY witness) FROM cosignature s WHERE s.size = c.size), '')
    AS note`;

export async function newestCheckpoint(from: Querying): Promise<PublishedCheckpoint | undefined> {
  const [row]: Row[] = await from.query(`SELECT ${cosigned} FROM checkpoint c ORDER BY size DESC LIMIT 1`);
  return row && fromRow(row);
}

export async function checkpointOfSize(from: Querying, size: number): Promise<PublishedCheckpoint | undefined> {
  const [row]: Row[] = await from.query(`SELECT ${cosigned} FROM checkpoint c WHERE size = $1`, [size]);
  return row && fromRow(row);
}

/**
 * The checkpoint to show that entry in: the newest that a witness has co-signed, or else the newest. Undefined while
 * none covers it.
 */
export async function checkpointToShow(from: Querying, sequence: number): Promise<PublishedCheckpoint | undefined> {
  const [row]: Row[] = await from.query(
    `SELECT ${cosigned} FROM checkpoint c WHERE size = (SELECT max(size) FROM cosignature) AND size >= $1`,
    [sequence],
  );
  if (row) return fromRow(row);
  const newest = await newestCheckpoint(from);
  return newest && newest.size >= sequence ? newest : undefined;
}

/** Checkpoints of trees larger than `after`, oldest first. */
export async function checkpointsAfter(from: Querying, after: number, limit: number): Promise<PublishedCheckpoint[]> {
  const rows: Row[] = await from.query(`SELECT ${cosigned} FROM checkpoint c WHERE size > $1 ORDER BY size LIMIT $2`, [
    after,
    limit,
  ]);
  return rows.map(fromRow);
}

/** Checkpoints of trees smaller than `before`, newest first. */
export async function checkpointsBefore(from: Querying, before: number, limit: number): Promise<PublishedCheckpoint[]> {
  const rows: Row[] = await from.query(
    `SELECT ${cosigned} FROM checkpoint c WHERE size < $1 ORDER BY size DESC LIMIT $2`,
    [before, limit],
  );
  return rows.map(fromRow);
}

/** @throws a unique violation where there is one of that size: the same tree is never signed twice. */
export async function insertCheckpoint(
  into: Querying,
  { size, note, publishedAt }: PublishedCheckpoint,
): Promise<void> {
  await into.query('INSERT INTO checkpoint (size, note, published_at) VALUES ($1, $2, $3)', [size, note, publishedAt]);
}

/** Keeps what a witness signed, once: its line, with the newline. */
export async function insertCosignature(
  into: Querying,
  size: number,
  witness: string,
  line: string,
  at: Date,
): Promise<void> {
  await into.query(
    `INSERT INTO cosignature (size, witness, line, received_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [size, witness, line, at],
  );
}
