import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OutboxRelay } from '#event-bus';
import { wait } from '#primitives';
import { eventually, type SpawnedService, spawnService, startRelay, testServers } from '#testing';
import pg from 'pg';
import { DispatchAtWork, lockLife, registered } from './dispatch-at-work.spec.js';

const relayLocks = 0x6f75_7462;
let work: DispatchAtWork;

beforeAll(async () => {
  work = await DispatchAtWork.start();
});
afterAll(() => work?.close());

const unpublished = () => work.countOf('outbox WHERE published_at IS NULL');

/** The database sessions that hold relays' locks. */
const holders = async (): Promise<number[]> => {
  const rows = await work.service.database.query<{ pid: number }>(
    `SELECT DISTINCT pid FROM pg_locks WHERE locktype = 'advisory' AND classid = ${relayLocks} AND granted
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  return rows.map(({ pid }) => pid);
};

const inProcess = () => spawnService('dispatch', work.service, { LOCK_LIFE: String(lockLife) });

/** Numbered rows for a topic that nobody consumes: `keys` aggregates with `each` rows. */
const fillOutbox = (keys: number, each: number) =>
  work.service.database.query(
    `INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload)
     SELECT gen_random_uuid(), 'registry.events.v1.dead-letter', 'key ' || k, 'number', convert_to(n::text, 'UTF8')
     FROM generate_series(1, $2) AS n, generate_series(1, $1) AS k ORDER BY n, k`,
    [keys, each],
  );

/** The numbers under each key, in the order of their first arrival. */
async function firstArrivals(): Promise<Map<string, number[]>> {
  const arrived = new Map<string, Set<number>>();
  for (const { key, value } of await work.service.topics.read('registry.events.v1.dead-letter')) {
    if (!key?.startsWith('key ')) continue;
    arrived.set(key, (arrived.get(key) ?? new Set()).add(Number(value.toString())));
  }
  return new Map([...arrived].map(([key, numbers]) => [key, [...numbers]]));
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe('publishing', () => {
  it('survives a crash between commit and publish', async () => {
    const told = registered();
    await work.service.topics.publish(...told.events);
    await work.reaches(told, 2);
    await work.service.stop();
    // A process that can't reach the broker: it commits, and dies before it could publish.
    const doomed = await spawnService('dispatch', work.service, { KAFKA_BROKERS: '127.0.0.1:1' });
    await eventually(async () => (await work.dispatch(told, { to: doomed.url })).status === 201);
    await doomed.kill();
    // Refusals from before its reference data had come are waiting there as well.
    const mine = `outbox WHERE aggregatetype = 'incident' AND aggregateid = $1 AND published_at IS NULL`;
    expect(await work.countOf(mine, told.incidentId)).toBe(1);
    await work.service.restart();
    const versions = await eventually(async () => {
      const messages = await work.messagesOf(told);
      return messages.length === 3 && messages.map(({ incidentversion }) => incidentversion);
    });
    expect(versions).toEqual([1, 2, 3]);
  });

  it('goes on after a broker that took connections and said nothing, as a frozen one does', async () => {
    const broker = await startRelay(`kafka://${testServers().brokers[0]}`);
    broker.hush();
    await work.service.stop();
    const alone = await spawnService('dispatch', work.service, { KAFKA_BROKERS: broker.address });
    try {
      await fillOutbox(1, 1);
      // Longer than kafkajs waits for an answer.
      await wait(35_000);
      expect(await work.countOf(`outbox WHERE type = 'number' AND published_at IS NULL`)).toBe(1);
      broker.mend();
      await eventually(async () => (await unpublished()) === 0, 45_000);
    } finally {
      await alone.kill();
      broker.close();
      await work.service.restart();
    }
  });

  it('twice (a crash between publish and mark) has one effect', async () => {
    const told = registered(true);
    await work.service.topics.publish(...told.events);
    const mine = 'outbox WHERE published_at IS NOT NULL AND aggregateid = $1';
    await eventually(async () => (await work.countOf(mine, told.incidentId)) === 1);
    await work.service.database.query('UPDATE outbox SET published_at = NULL WHERE aggregateid = $1', [
      told.incidentId,
    ]);
    const messages = await eventually(async () => {
      const all = await work.messagesOf(told);
      return all.length === 4 && all;
    });
    expect(messages[3]).toEqual(messages[2]);
    await work.service.topics.publish(...told.events);
    await eventually(async () => (await work.messagesOf(told)).length === 6);
    expect(await work.versionOf(told)).toBe(3);
    expect(await work.countOf('dead_letter WHERE incident_id = $1', told.incidentId)).toBe(0);
  });

  it('begins as soon as a commit says so, not at the next look', async () => {
    const relay = work.service.app.get(OutboxRelay);
    await eventually(() => relay.held.size === 4);
    await eventually(async () => (await unpublished()) === 0);
    // The relay looks by itself once a second: ten rows in a row would take ten, were it not woken.
    const started = performance.now();
    for (let n = 0; n < 10; n++) {
      await fillOutbox(1, 1);
      await work.service.database.query('NOTIFY outbox');
      await eventually(async () => (await unpublished()) === 0);
    }
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('two relays', () => {
  it('at work at once share the shards, and each keeps its aggregates in order', async () => {
    await work.service.stop();
    const held = new pg.Client({ connectionString: work.service.database.ownerUrl });
    await held.connect();
    await held.query(`SELECT pg_advisory_lock(${relayLocks}, 2), pg_advisory_lock(${relayLocks}, 3)`);
    const first = await inProcess();
    try {
      await eventually(async () => (await holders()).length === 2);
      await work.service.restart();
      // Frozen for less than its locks' life, so that the second takes what is set free now.
      first.signal('SIGSTOP');
      await held.end();
      await eventually(() => work.service.app.get(OutboxRelay).held.size === 2);
      first.signal('SIGCONT');
      await fillOutbox(40, 25);
      // What one had in hand when it froze, Kafka may answer only after kafkajs's own patience of 30 s.
      await eventually(async () => (await unpublished()) === 0, 45_000);
      expect(await holders()).toHaveLength(2);
      const arrived = await firstArrivals();
      for (let key = 2; key <= 40; key++) expect(arrived.get(`key ${key}`)).toEqual(upTo(25));
    } finally {
      await first.kill();
    }
  });

  it('take over from one that freezes over its work, and are not upset when it wakes up', async () => {
    await eventually(() => work.service.app.get(OutboxRelay).held.size === 4);
    const zombie = await inProcess();
    try {
      await work.service.stop();
      const [before] = await eventually(async () => {
        const held = await holders();
        return held.length === 1 && held;
      });
      await freezeAtWork(zombie);
      await work.service.restart();
      await eventually(async () => {
        const [now, ...others] = await holders();
        return now !== undefined && others.length === 0 && now !== before;
      });
      await eventually(() => work.service.app.get(OutboxRelay).held.size === 4);
      zombie.signal('SIGCONT');
      await fillOutbox(200, 5);
      await eventually(async () => (await unpublished()) === 0);
      // What it had in hand when it froze may come only now; of each number the first arrival counts.
      await wait(1_000);
      const arrived = await firstArrivals();
      for (let key = 41; key <= 200; key++) expect(arrived.get(`key ${key}`)).toEqual(upTo(30));
    } finally {
      await zombie.kill();
    }
  });

  /** Freezes it again and again until it stands still in the middle of a backlog. */
  async function freezeAtWork(relay: SpawnedService): Promise<void> {
    relay.signal('SIGSTOP');
    await fillOutbox(200, 30);
    const all = await unpublished();
    for (let pulse = 0; pulse < 200; pulse++) {
      relay.signal('SIGCONT');
      await wait(5);
      relay.signal('SIGSTOP');
      const left = await unpublished();
      if (left === 0) throw new Error('it was through before it froze');
      if (left < all) return;
    }
    throw new Error('it never began');
  }
});
