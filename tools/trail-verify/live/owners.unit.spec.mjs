import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addressFor, CHECKER, rolesOf, runtimeOf } from '../../../deploy/local/databases.mjs';
import { databasesOf, hasDatabase, keysOf, services } from '../../../deploy/local/services.mjs';
import { addressesOf } from './owners.js';

const adminUrl = 'postgres://admin:secret@127.0.0.1:25432/postgres';
const roles = Object.fromEntries(rolesOf(services).map((role, number) => [role, `password-${number}`]));
const databases = new Map(
  services.filter(hasDatabase).map(({ name }) => [name, addressFor(adminUrl, name, CHECKER, roles)]),
);

let dataDirectory;
beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'platform-'));
  await writeFile(join(dataDirectory, 'secrets.json'), JSON.stringify({ admin: 'secret', roles }));
});
afterAll(() => rm(dataDirectory, { recursive: true }));

describe('the owners of texts and files', () => {
  it('are reached where a local platform has them, in the roles that it gives them', () => {
    const addresses = addressesOf({ databases, dataDirectory });
    const runtime = (name) => addressFor(adminUrl, name, runtimeOf(name), roles);
    expect([...addresses.keys()]).toEqual(expect.arrayContaining(['intake', 'evidence', 'grid-registry']));
    for (const [name, { database, keys }] of addresses) {
      expect(database).toBe(runtime(name));
      const service = services.find((each) => each.name === name);
      expect(keys).toBe(databasesOf(service).includes(keysOf(name)) ? runtime(keysOf(name)) : undefined);
    }
  });

  it('are all that have a database of keys', () => {
    // Notification's are of staff's addresses, which no entry commits to.
    const withKeys = services
      .filter(({ name, needs }) => needs.includes('keys') && name !== 'notification')
      .map(({ name }) => name);
    expect([...addressesOf({ databases, dataDirectory }).keys()]).toEqual(expect.arrayContaining(withKeys));
  });
});
