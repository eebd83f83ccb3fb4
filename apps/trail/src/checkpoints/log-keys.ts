import { appendToOutbox, sealEvent, systemActor } from '#event-bus';
import { formatVerifierKey, type VerifierKey } from '#signed-note';
import type { EntityManager } from 'typeorm';

/** A key that signs or has signed, and from which size of the tree on. */
export interface LogKey {
  readonly vkey: string;
  readonly fromSize: number;
  readonly addedAt: Date;
}

/** All keys of the log, oldest first. */
export async function readLogKeys(from: Pick<EntityManager, 'query'>): Promise<LogKey[]> {
  const rows: { vkey: string; from_size: string; added_at: Date }[] = await from.query(
    'SELECT vkey, from_size, added_at FROM log_key ORDER BY from_size, added_at',
  );
  return rows.map(({ vkey, from_size, added_at }) => ({ vkey, fromSize: Number(from_size), addedAt: added_at }));
}

/** Lists a key; false where it is listed already. */
export async function insertLogKey(
  into: Pick<EntityManager, 'query'>,
  { vkey, fromSize, addedAt }: LogKey,
): Promise<boolean> {
  const added: unknown[] = await into.query(
    'INSERT INTO log_key (vkey, from_size, added_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1',
    [vkey, fromSize, addedAt],
  );
  return added.length > 0;
}

/** Lists a key before anything is signed with it, and says so in the log itself. */
export async function adoptKey(manager: EntityManager, key: VerifierKey, size: number, at: Date): Promise<void> {
  const vkey = formatVerifierKey(key);
  if (!(await insertLogKey(manager, { vkey, fromSize: size, addedAt: at }))) return;
  await appendToOutbox(manager, [
    sealEvent({
      type: 'trail.key-adopted.v1',
      subject: key.name,
      data: { vkey, fromSize: size },
      service: 'trail',
      by: systemActor('trail'),
      at,
    }),
  ]);
}
