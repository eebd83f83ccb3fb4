import type { NewKey } from '#access';
import { appendToOutbox, type EventActor, sealEvent } from '#event-bus';
import type { EntityManager } from 'typeorm';

/** Keeps a new key, on the record; dated by the database, since an operator's clock may be wrong. */
export async function insertKey(
  manager: EntityManager,
  { keyId, privateKey, publicKey }: NewKey,
  by: EventActor,
): Promise<void> {
  const [row]: [{ at: Date }] = await manager.query(
    `INSERT INTO signing_key (key_id, private_key, public_key, created_at) VALUES ($1, $2, $3, clock_timestamp())
     RETURNING created_at AS at`,
    [keyId, privateKey, publicKey],
  );
  const made = sealEvent({
    type: 'audit.signing-key-made.v1',
    subject: 'identity',
    data: { service: 'identity', keyId, retired: [] },
    service: 'identity',
    by,
    at: row.at,
  });
  await appendToOutbox(manager, [made]);
}
