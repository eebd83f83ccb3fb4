import { newKey } from '#access';
import { createDataSource } from '#database';
import { operatorActor } from '#event-bus';
import { readConfig } from '#service-runtime';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { insertKey } from './keys/insert-key.js';

/**
 * Makes a new key to sign receipts with. Receipts by the ones before stay good, since a phone may hold them for long;
 * with `--retire-older` they don't: for when a key has leaked. On the record. Run by an operator with evidence's DATABASE_URL:
 * docs/runbooks/keys.md.
 */
const { DATABASE_URL: url } = readConfig(z.object({ DATABASE_URL: z.url() }));
const dataSource = createDataSource({ url, applicationName: 'rotate-signing-key', poolSize: 1 });
await dataSource.initialize();
try {
  const key = await newKey();
  await dataSource.transaction(async (manager) => {
    const retired = process.argv.includes('--retire-older') ? await retireAll(manager) : [];
    await insertKey(manager, key, operatorActor('evidence'), retired);
  });
  process.stdout.write(`new signing key: ${key.keyId}\n`);
} finally {
  await dataSource.destroy();
}

async function retireAll(manager: EntityManager): Promise<string[]> {
  const [retired]: [{ key_id: string }[], number] = await manager.query(
    'UPDATE signing_key SET retired_at = clock_timestamp() WHERE retired_at IS NULL RETURNING key_id',
  );
  return retired.map(({ key_id }) => key_id);
}
