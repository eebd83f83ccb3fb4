import { newKey } from '#access';
import { createDataSource } from '#database';
import { operatorActor } from '#event-bus';
import { readConfig } from '#service-runtime';
import { z } from 'zod';
import { insertKey } from './keys/insert-key.js';

/**
 * Makes a new signing key. Every replica signs with it within a minute; the one before stays published while its
 * tokens live, so that nobody is signed out. On the record. Run by an operator with identity's DATABASE_URL: docs/runbooks/keys.md.
 */
const { DATABASE_URL: url } = readConfig(z.object({ DATABASE_URL: z.url() }));
const dataSource = createDataSource({ url, applicationName: 'rotate-signing-key', poolSize: 1 });
await dataSource.initialize();
try {
  const key = await newKey();
  await dataSource.transaction((manager) => insertKey(manager, key, operatorActor('identity')));
  process.stdout.write(`new signing key: ${key.keyId}\n`);
} finally {
  await dataSource.destroy();
}
