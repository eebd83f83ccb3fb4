import type { NewKey } from '#access';
import { appendToOutbox, type EventActor, sealEvent } from '#event-bus';
import type { EntityManager } from 'typeorm';

/** Keeps a new key, on the record, with those that were retired for it. */
export async function insertKey(
  manager: EntityManager,
  { keyId, privateKey, publicKey }: NewKey,
  by: EventActor,
  retired: readonly string[] = [],
): Promise<void> {
  const [row]: [{ at: Date }] = await manager.query(
    `INSERT INTO signing_key (key_id, private_key, public_key) VALUES ($1, $2, $3) RETURNING created_at AS at`,
    [keyId, privateKey, publicKey],
  );
  const made = sealEvent({
    type: 'audit.signing-key-made.v1',
    subject: 'evidence',
    data: { service: 'evidence', keyId, retired: [...retired] },
    service: 'evidence',
    by,
    at: row.at,
  });
  await appendToOutbox(manager, [made]);
}
