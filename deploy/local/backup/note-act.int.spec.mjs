import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { migrate } from '#database';
import { identityMigrations } from '../../../apps/identity/src/migrations.js';
import { databaseOf, withClient } from '../databases.mjs';
import { noteAct } from './note-act.mjs';

const adminUrl = process.env.TEST_DATABASE_URL;
const own = `t${randomBytes(4).toString('hex')}`;
const [migrated, older, never] = [`${own}_a`, `${own}_b`, `${own}_c`];
const address = new URL(adminUrl);
address.pathname = `/${databaseOf(migrated)}`;

beforeAll(async () => {
  for (const name of [migrated, older])
    await withClient(adminUrl, (client) => client.query(`CREATE DATABASE ${databaseOf(name)}`));
  await migrate({ DATABASE_URL: address.href, RUNTIME_ROLE: address.username }, identityMigrations);
});

afterAll(async () => {
  for (const name of [migrated, older])
    await withClient(adminUrl, (client) => client.query(`DROP DATABASE ${databaseOf(name)} WITH (FORCE)`));
});

it('leaves a restore where identity finds it', async () => {
  const at = new Date('2026-10-09T01:00:00.000Z');
  expect(await noteAct(adminUrl, 'audit.restored.v1', { base: at, to: null, reached: at }, migrated)).toBe(true);
  const noted = await withClient(address.href, (client) => client.query('SELECT type, data FROM operators_act'));
  expect(noted.rows).toEqual([
    { type: 'audit.restored.v1', data: { base: at.toISOString(), to: null, reached: at.toISOString() } },
  ]);
});

it('says that it could not, where there is no place for it', async () => {
  const noted = (service) => noteAct(adminUrl, 'audit.restored.v1', {}, service);
  expect([await noted(older), await noted(never)]).toEqual([false, false]);
});
