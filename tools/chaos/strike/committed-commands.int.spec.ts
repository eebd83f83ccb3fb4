import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commandMigrations } from '#custody';
import { newId } from '#primitives';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { CommandInFlight } from '../../platform-client/index.js';
import { CommittedCommands } from './committed-commands.js';
import { holding } from './process-family.js';

/** Takes a command every few milliseconds: commits it, and only then answers. */
const service = `
import pg from 'pg';
const [, , url, person] = process.argv;
const client = new pg.Client({ connectionString: url });
await client.connect();
for (;;) {
  const key = crypto.randomUUID();
  process.send({ key });
  await client.query("INSERT INTO idempotency (person, route, key, digest) VALUES ($1, 'a', $2, 'b')", [person, key]);
  process.send({ key, answered: true });
  await new Promise((resolve) => setTimeout(resolve, 3));
}`;

const person = newId();
let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase(commandMigrations);
});
afterEach(() => database.drop());

describe('a command between commit and answer', () => {
  it('is caught: it is committed, and its service has not heard of it', async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-', database.url, person], {
      stdio: ['pipe', 'ignore', 'inherit', 'ipc'],
    });
    child.stdin!.end(service);
    const inFlight = new Set<CommandInFlight>();
    const answered = new Set<string>();
    child.on('message', (message: { key: string; answered?: true }) => {
      if (!message.answered) return inFlight.add({ service: 'intake', person, key: message.key, attempt: 1 });
      answered.add(message.key);
      for (const flight of inFlight) if (flight.key === message.key) inFlight.delete(flight);
    });
    const committed = new CommittedCommands(database.ownerUrl);
    const { hold } = holding([child.pid!]);
    const signal = new AbortController().signal;
    const caught = await committed.caught({ inFlight, service: 'intake', hold, within: 40_000, signal });
    child.kill('SIGKILL');
    await once(child, 'exit');
    await committed.close();

    expect(caught).toBeDefined();
    expect(answered.size).toBeGreaterThan(0);
    expect(answered).not.toContain(caught!.key);
    const rows = await database.query('SELECT 1 FROM idempotency WHERE key = $1', [caught!.key]);
    expect(rows).toHaveLength(1);
  });
});
