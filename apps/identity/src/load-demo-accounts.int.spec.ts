import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '#primitives';
import { createTestDatabase, recorded, type TestDatabase } from '#testing';
import { identityMigrations } from './migrations.js';

const people = [1, 2].map((n) => ({ personId: newId(), login: `worker-${n}`, name: '测试员', posts: [] }));
let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase(identityMigrations);
  folder = await mkdtemp(join(tmpdir(), 'accounts-'));
  await writeFile(join(folder, 'people.json'), JSON.stringify(people));
});
afterAll(async () => {
  await database?.drop();
  await rm(folder, { recursive: true });
});

const load = (password: string) =>
  promisify(execFile)(
    process.execPath,
    [fileURLToPath(new URL('../../../dist/apps/identity/src/load-demo-accounts.js', import.meta.url))],
    {
      env: {
        DATABASE_URL: database.url,
        DEMO_PEOPLE_FILE: join(folder, 'people.json'),
        DEMO_PASSWORD: password,
        DEMO_SIGN_INS_FILE: join(folder, 'sign-ins.json'),
      },
    },
  );

it('puts every account that an operator makes on record, and every password that they set', async () => {
  const ids = people.map(({ personId }) => personId).sort();
  const [made, set] = ['audit.account-made.v1', 'audit.password-set.v1'] as const;
  const told = async (type: typeof made | typeof set) =>
    (await recorded({ database }, type)).map(({ subject, actor }) => `${subject} ${actor}`).sort();
  const byOperator = ids.map((id) => `${id} operator:identity`);

  await load('correct horse');
  // Again, as after having been cut off: nothing is set anew.
  await load('correct horse');
  expect([await told(made), await told(set)]).toEqual([byOperator, []]);
  await load('battery staple');
  expect([await told(made), await told(set)]).toEqual([byOperator, byOperator]);
});
