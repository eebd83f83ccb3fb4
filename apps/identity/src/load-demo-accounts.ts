import { readFileSync, writeFileSync } from 'node:fs';
import { hash, verify } from '@node-rs/argon2';
import { createDataSource } from '#database';
import { appendToOutbox, operatorActor, sealEvent } from '#event-bus';
import { readConfig } from '#service-runtime';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';

/**
 * Gives the demo county's synthetic people accounts, all with the one password made on this machine, and writes who
 * can sign in as what to DEMO_SIGN_INS_FILE. Each account made, and each password set, is on the record. Run by the local start only: nowhere else are there demo accounts.
 */
const config = readConfig(
  z.object({
    DATABASE_URL: z.url(),
    DEMO_PEOPLE_FILE: z.string(),
    DEMO_PASSWORD: z.string().min(12),
    DEMO_SIGN_INS_FILE: z.string(),
  }),
);
const people = z
  .array(
    z.object({
      personId: z.uuid(),
      login: z.string(),
      name: z.string(),
      posts: z.array(z.object({ role: z.string(), unitCode: z.string() })),
    }),
  )
  .parse(JSON.parse(readFileSync(config.DEMO_PEOPLE_FILE, 'utf8')));

// Hashed once: fourteen hundred made-up people with one password gain nothing from fourteen hundred salts.
const passwordHash = await hash(config.DEMO_PASSWORD);
const dataSource = createDataSource({ url: config.DATABASE_URL, applicationName: 'load-demo-accounts', poolSize: 1 });
await dataSource.initialize();
try {
  await dataSource.transaction(giveAccounts);
} finally {
  await dataSource.destroy();
}

const perRole = new Map<string, { role: string; name: string; login: string; unit: string }[]>();
for (const { login, name, posts } of people) {
  const post = posts[0];
  if (!post) continue;
  const known = perRole.get(post.role) ?? [];
  if (known.length < 2) perRole.set(post.role, [...known, { role: post.role, name, login, unit: post.unitCode }]);
}
writeFileSync(config.DEMO_SIGN_INS_FILE, JSON.stringify([...perRole.values()].flat(), null, 2), { mode: 0o600 });
process.stdout.write(`demo accounts: ${people.length}\n`);

async function giveAccounts(manager: EntityManager): Promise<void> {
  const changed: { person: string; made: boolean }[] = await manager.query(
    `INSERT INTO account (person_id, login, password_hash)
     SELECT "personId", login, $2 FROM jsonb_to_recordset($1::jsonb) AS p("personId" uuid, login text)
     ON CONFLICT (person_id) DO UPDATE SET password_hash = excluded.password_hash, one_time_until = NULL
       WHERE account.password_hash <> ALL ($3::text[])
     RETURNING person_id AS person, xmax = 0 AS made`,
    [JSON.stringify(people), passwordHash, await hashesOfThePassword(manager)],
  );
  const at = new Date();
  const recorded = changed.map(({ person, made }) =>
    sealEvent({
      type: made ? 'audit.account-made.v1' : 'audit.password-set.v1',
      subject: person,
      data: { person },
      service: 'identity',
      by: operatorActor('identity'),
      at,
    }),
  );
  await appendToOutbox(manager, recorded);
}

/** Accounts that have the password already are left as they are. */
async function hashesOfThePassword(manager: EntityManager): Promise<string[]> {
  const known: { hash: string }[] = await manager.query(
    'SELECT DISTINCT password_hash AS hash FROM account WHERE person_id = ANY($1::uuid[])',
    [people.map(({ personId }) => personId)],
  );
  const tried = known.map(async ({ hash: one }) => ((await verify(one, config.DEMO_PASSWORD)) ? [one] : []));
  return (await Promise.all(tried)).flat();
}
