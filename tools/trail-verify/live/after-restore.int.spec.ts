import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { topics } from '#contracts';
import { createTopics, kafkaClient } from '#event-bus';
import { formatVerifierKey } from '#signed-note';
import { eventLike, eventually, testServers } from '#testing';
import pg from 'pg';
import { replaceSignerKey, signerKeyOf } from '../../../apps/trail/src/checkpoints/signer-key-file.js';
import { auditor, origin, startTrail, type TrailAtWork } from '../../../apps/trail/src/trail-at-work.spec.js';
import type { Witness } from '../../../apps/trail/src/witnesses/ask-witness.js';
import { WitnessProgram } from '../../../apps/trail/src/witnesses/witness-program.spec.js';
import { exportTrail } from '../../trail-export/export-trail.js';
import { type Problem, verifyExport } from '../verify-offline.js';
import { holdKafka } from './hold-kafka.js';
import { holdStoredTree } from './stored-tree.js';

let directory: string;
let keyFile: string;
let program: WitnessProgram;
let witness: Witness;
let trail: TrailAtWork;
/** Every checkpoint that somebody outside has seen. */
const seen: string[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'after-restore-'));
  const policy = join(directory, 'policy');
  keyFile = join(directory, 'signing-key');
  const { verifier } = await signerKeyOf(keyFile, origin);
  program = new WitnessProgram(verifier);
  witness = await program.start();
  const lines = [`log ${formatVerifierKey(verifier)}`, `witness w1 ${formatVerifierKey(witness.key)} ${witness.url}`];
  await writeFile(policy, `${lines.join('\n')}\n`);
  trail = await startTrail({ TRAIL_KEY_FILE: keyFile, TRAIL_POLICY_FILE: policy });
});
afterAll(async () => {
  // Whatever else fails: a program that outlives the tests keeps them from ending.
  await program?.end();
  if (trail) await asAdmin(`DROP DATABASE IF EXISTS ${databaseName()}_kept`);
  await trail?.close();
  await rm(directory, { recursive: true });
});

const checkpoint = async () => (await fetch(`${trail.url}/checkpoint`)).text();
const sizeOf = (note: string) => Number(note.split('\n')[1]);

const publish = (count: number) =>
  trail.topics.publishBytes(
    'audit.events.v1',
    'x',
    ...Array.from({ length: count }, () => eventLike('audit.signed-in.v1').bytes),
  );

/** Adds so many entries, and waits until a checkpoint of all of them is out. */
async function grow(count: number): Promise<string> {
  const before = await trail.size();
  await publish(count);
  const note = await trail.checkpointOf(before + count);
  // Until it has left the building, nobody else knows of it.
  await eventually(async () => {
    const waiting = await trail.database.query('SELECT 1 FROM outbox WHERE published_at IS NULL');
    return waiting.length === 0;
  });
  seen.push(note);
  return note;
}

const cosigned = () => eventually(async () => (await checkpoint()).includes(`— ${witness.key.name} `), 20_000);

async function asAdmin(...statements: string[]): Promise<void> {
  const admin = new pg.Client({ connectionString: testServers().databaseUrl });
  await admin.connect();
  try {
    for (const statement of statements) await admin.query(statement);
  } finally {
    await admin.end();
  }
}

const databaseName = () => new URL(trail.database.ownerUrl).pathname.slice(1);

/** The database as it is now, kept beside it; the trail must be stopped. Answers how it is put back, as a restore does. */
async function keptDatabase(): Promise<() => Promise<void>> {
  const { username } = new URL(trail.database.ownerUrl);
  const name = databaseName();
  await asAdmin(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
    `CREATE DATABASE ${name}_kept TEMPLATE ${name} OWNER ${username}`,
  );
  return () => asAdmin(`DROP DATABASE ${name} WITH (FORCE)`, `ALTER DATABASE ${name}_kept RENAME TO ${name}`);
}

/** As `npm run trail:verify -- --live` does, and with every checkpoint that was seen before. */
async function problems(): Promise<readonly Problem[]> {
  const get = async (path: string) => {
    const authorization = `Bearer ${await trail.keys.token(auditor)}`;
    const answer = await fetch(`${trail.url}${path}`, { headers: { authorization } });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    return answer;
  };
  const [from, checkpoints] = [join(directory, 'export'), join(directory, 'seen.txt')];
  await exportTrail({ get }, from, () => undefined);
  await writeFile(checkpoints, seen.map((note) => `${note}\n`).join(''));
  const { problems: exported, entries } = verifyExport({ from, checkpoints });
  expect(entries).toBeGreaterThanOrEqual(sizeOf(seen.at(-1)!));
  await rm(from, { recursive: true });
  const tables = { query: (sql: string, values?: unknown[]) => trail.database.query<never>(sql, values) };
  const stored = await holdStoredTree(tables);
  return [...exported, ...stored];
}

const againstKafka = () =>
  holdKafka(
    { query: (sql, values) => trail.database.query<never>(sql, values) },
    testServers().brokers,
    trail.topics.namespace,
  );

const entriesTo = async (size: number) =>
  trail.database.query('SELECT sequence, bytes, received_at FROM entry WHERE sequence <= $1 ORDER BY sequence', [size]);

describe('a trail whose database was set back to yesterday’s backup', () => {
  it('rebuilds what it has published since, under the same numbers, and goes on as one history', async () => {
    await grow(40);
    await trail.stop();
    const putBack = await keptDatabase();
    await trail.restart();
    await trail.ready();
    for (const count of [3, 17, 20]) await grow(count);
    const size = sizeOf(seen.at(-1)!);
    const before = await entriesTo(size);
    await trail.stop();
    await putBack();
    expect((await entriesTo(size)).length).toBeLessThan(size);

    await trail.restart();
    await trail.ready();
    expect(await entriesTo(size)).toEqual(before);
    await grow(9);
    expect(await problems()).toEqual([]);
    expect(await againstKafka()).toEqual([]);
    await cosigned();
    expect(await (await fetch(`${witness.url}alarms`)).json()).toEqual({ forks: [], unproven: [] });
  });

  it('refuses to sequence when neither it nor the archive has what was published, until the archive is back', async () => {
    await trail.stop();
    const putBack = await keptDatabase();
    await trail.restart();
    await trail.ready();
    const published = sizeOf(await grow(12));
    await trail.stop();
    await putBack();
    const entries = join(trail.archive, 'entries-000001.tsv');
    await rename(entries, `${entries}.away`);

    await trail.restart();
    const missing = async () =>
      ((await (await fetch(`${trail.url}/health/ready`)).json()) as { missing: string[] }).missing;
    const refusal = new RegExp(`sequencing is refused: the archive knows a tree of ${published} entries`);
    await eventually(async () => refusal.test((await missing()).join()), 20_000);
    const before = await trail.size();
    await publish(3);
    // Longer than a delivery and a checkpoint take.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await trail.size()).toBe(before);
    expect(sizeOf(await checkpoint())).toBeLessThan(published);

    await trail.stop();
    await rename(`${entries}.away`, entries);
    await trail.restart();
    await trail.ready();
    await trail.checkpointOf(published + 3);
    expect(await problems()).toEqual([]);
    expect(await againstKafka()).toEqual([]);
  });

  it('knows the keys again that it has signed with since, also where their files are gone', async () => {
    await trail.stop();
    const putBack = await keptDatabase();
    await trail.restart();
    await trail.ready();
    const { verifier } = await replaceSignerKey(keyFile, origin);
    await grow(5);
    await eventually(async () =>
      (await readFile(join(trail.archive, 'entries-000001.tsv'), 'utf8')).includes(verifier.id),
    );
    // Somebody who can write to the topic says so of a key of their own.
    const rogue = await signerKeyOf(join(directory, 'rogue'), origin);
    const said = eventLike('trail.key-adopted.v1', { data: { vkey: formatVerifierKey(rogue.verifier) } });
    await trail.topics.publishBytes('audit.events.v1', 'x', said.bytes);
    await grow(5);
    await trail.stop();
    await putBack();
    await rm(keyFile);

    await trail.restart();
    await trail.ready();
    await grow(4);
    const keys = await (await fetch(`${trail.url}/keys`)).text();
    expect(keys).toContain(formatVerifierKey(verifier));
    expect(keys).not.toContain(formatVerifierKey(rogue.verifier));
    expect(await problems()).toEqual([]);
  });

  it('does so from the archive alone when Kafka is gone as well', async () => {
    await trail.stop();
    const putBack = await keptDatabase();
    await trail.restart();
    await trail.ready();
    const size = sizeOf(await grow(25));
    const before = await entriesTo(size);
    await trail.stop();
    await putBack();
    await emptyTopics();

    await trail.restart();
    await trail.ready();
    expect(await entriesTo(size)).toEqual(before);
    await grow(6);
    expect(await problems()).toEqual([]);
  });
});

async function emptyTopics(): Promise<void> {
  const { brokers } = testServers();
  const admin = kafkaClient({ service: 'test', brokers }).admin();
  await admin.connect();
  const names = topics.map(({ name }) => trail.topics.namespace + name);
  await admin.deleteTopics({ topics: names });
  // The broker goes on to list them for a moment, and what it lists is not made anew.
  await eventually(async () => (await admin.listTopics()).every((name) => !names.includes(name)));
  await admin.disconnect();
  await createTopics(brokers, trail.topics.namespace);
}
