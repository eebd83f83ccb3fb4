import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OutboxRelay } from '#event-bus';
import { wait } from '#primitives';
import type { DataServiceConfig } from '#service-runtime';
import {
  eventLike,
  eventually,
  holding,
  type IncidentStory,
  spawnService,
  startTestService,
  story,
  type TestService,
} from '#testing';
import { dispatchModule } from './dispatch.module.js';
import { dispatchMigrations } from './migrations.js';

const dispatcher = holding('dispatcher', '430211000000');
const admin = holding('system_admin', '430211000000');
const lockLife = 2_000;
const works = 'D430211-municipal_works';

let service: TestService;

beforeAll(async () => {
  service = await startTestService<DataServiceConfig>({
    name: 'dispatch',
    module: dispatchModule,
    migrations: dispatchMigrations,
    lockLife,
  });
  await service.topics.publish(
    eventLike('registry.catalogue-published.v1'),
    eventLike('registry.unit-changed.v1'),
    eventLike('registry.unit-changed.v1', { subject: works, data: { code: works } }),
  );
  await service.ready();
});

afterAll(() => service?.close());

const registered = (urgent = false): IncidentStory =>
  story()
    .step('incident.reported.v1')
    .step('incident.registered.v1', { data: { urgent, subcategory: urgent ? '0402' : '0103' } });

async function versionOf({ incidentId }: IncidentStory): Promise<number> {
  const rows = await service.database.query<{ version: number }>(
    'SELECT version FROM incident WHERE incident_id = $1',
    [incidentId],
  );
  return rows[0]?.version ?? 0;
}

const reaches = (told: IncidentStory, version: number) => eventually(async () => (await versionOf(told)) === version);

const countOf = async (sql: string, ...parameters: unknown[]): Promise<number> =>
  Number((await service.database.query<{ count: string }>(`SELECT count(*) FROM ${sql}`, parameters))[0]?.count);

const messagesOf = async ({ incidentId }: IncidentStory) =>
  (await service.topics.read('incident.events.v1'))
    .filter(({ key }) => key === incidentId)
    .map(({ value }) => JSON.parse(value.toString()) as { id: string; incidentversion: number });

const dispatch = ({ incidentId, version }: IncidentStory, to = service.url) =>
  service.send('POST', `/incidents/${incidentId}/dispatches`, {
    to,
    as: dispatcher,
    seen: version,
    body: { leadUnit: works },
  });

describe('delivery', () => {
  it('more than once has one effect', async () => {
    const told = registered(true);
    await service.topics.publish(...told.events, ...told.events, ...told.events);
    const after = registered();
    await service.topics.publish(...after.events);
    await reaches(after, 2);
    await reaches(told, 3);
    expect(await countOf('outbox WHERE aggregateid = $1', told.incidentId)).toBe(1);
    expect(await countOf("dead_letter WHERE status = 'OPEN'")).toBe(0);
  });

  it('with a gap parks the later ones until the gap is filled, then applies them in order', async () => {
    const told = registered(true);
    const [first, second] = told.events as [(typeof told.events)[0], (typeof told.events)[0]];
    told.step('incident.voided.v1', { source: '/grid-dispatch/intake', incidentversion: 9 });
    await service.topics.publish(second);
    await eventually(async () => (await countOf('parked_event WHERE incident_id = $1', told.incidentId)) === 1);
    expect(await versionOf(told)).toBe(0);
    await service.topics.publish(first);
    await reaches(told, 3);
    expect(await countOf('parked_event WHERE incident_id = $1', told.incidentId)).toBe(0);
  });

  it('of another event with a version that was there before sets it aside and goes on', async () => {
    const told = registered();
    const forged = eventLike('incident.voided.v1', {
      subject: told.incidentId,
      incidentversion: 2,
      source: '/grid-dispatch/intake',
    });
    await service.topics.publish(...told.events, forged);
    await eventually(async () => (await countOf("dead_letter WHERE reason = 'VERSION_CONFLICT'")) === 1);
    expect((await dispatch(told)).status).toBe(201);
  });
});

describe('poison', () => {
  it.each([
    ['bytes that are no JSON', (_: IncidentStory) => Buffer.from('\u0000{not json')],
    [
      'an event of a version nobody knows',
      (told: IncidentStory) => {
        const { event } = eventLike('incident.registered.v1', { subject: told.incidentId, incidentversion: 2 });
        return Buffer.from(JSON.stringify({ ...event, type: 'incident.registered.v99' }));
      },
    ],
    [
      'data that breaks the contract',
      (told: IncidentStory) => {
        const { event } = eventLike('incident.registered.v1', { subject: told.incidentId, incidentversion: 2 });
        return Buffer.from(JSON.stringify({ ...event, data: { phone: '13800001234' } }));
      },
    ],
    [
      'a hand-off in a stage that the table does not know',
      (told: IncidentStory) =>
        eventLike('incident.registered.v1', { subject: told.incidentId, incidentversion: 2, stage: 'HANDLING' }).bytes,
    ],
  ])('(%s) goes aside; others go on, its own incident waits in order', async (_, poison) => {
    const told = story().step('incident.reported.v1');
    const other = registered();
    await service.topics.publish(...told.events);
    const bytes = poison(told);
    await service.topics.publishBytes('incident.events.v1', told.incidentId, bytes);
    const registeredLater = eventLike('incident.registered.v1', { subject: told.incidentId, incidentversion: 2 });
    const isGarbage = bytes[0] === 0;
    const waiting = isGarbage
      ? registeredLater
      : eventLike('incident.dispatched.v1', { subject: told.incidentId, incidentversion: 3 });
    await service.topics.publish(waiting, ...other.events);
    await reaches(other, 2);
    await eventually(async () => (await countOf('parked_event WHERE incident_id = $1', told.incidentId)) === 1);
    expect(await versionOf(told)).toBe(1);

    const letters = await service.send('GET', '/operations/dead-letters', { as: admin });
    const letter = letters.body.find((row: { incident_id: string }) => row.incident_id === told.incidentId);
    const replay = await service.send('POST', `/operations/dead-letters/${letter.id}/resolution`, {
      as: admin,
      body: { resolution: 'REPLAYED' },
    });
    expect(replay).toMatchObject({ status: 409, body: { code: 'DEAD_LETTER.STILL_FAILS' } });
    const skip = await service.send('POST', `/operations/dead-letters/${letter.id}/resolution`, {
      as: admin,
      body: { resolution: 'SKIPPED' },
    });
    expect(skip.status).toBe(200);
    await reaches(told, isGarbage ? 2 : 3);
    expect(await countOf('parked_event WHERE incident_id = $1', told.incidentId)).toBe(0);

    const dead = await eventually(async () =>
      (await service.topics.read('incident.events.v1.dead-letter')).find(({ key }) => key === told.incidentId),
    );
    expect(Buffer.compare(dead.value, Buffer.from(bytes))).toBe(0);
    const audited = await eventually(async () =>
      (await service.topics.read('audit.events.v1'))
        .map(({ value }) => JSON.parse(value.toString()))
        .find((event) => event.type === 'audit.dead-letter-resolved.v1' && event.subject === told.incidentId),
    );
    expect(audited).toMatchObject({ actor: admin.person, data: { resolution: 'SKIPPED', consumer: 'dispatch' } });
  });

  it('is shown and resolved by the system administrator only', async () => {
    expect(await service.send('GET', '/operations/dead-letters', { as: dispatcher })).toMatchObject({ status: 403 });
  });
});

describe('publishing', () => {
  it('survives a crash between commit and publish', async () => {
    const told = registered();
    await service.topics.publish(...told.events);
    await reaches(told, 2);
    await service.stop();
    // A process that can't reach the broker: it commits, and dies before it could publish.
    const doomed = await spawnService('dispatch', service, { KAFKA_BROKERS: '127.0.0.1:1' });
    await eventually(async () => (await dispatch(told, doomed.url)).status === 201);
    await doomed.kill();
    expect(await countOf('outbox WHERE aggregateid = $1 AND published_at IS NULL', told.incidentId)).toBe(1);
    await service.restart();
    const versions = await eventually(async () => {
      const messages = await messagesOf(told);
      return messages.length === 3 && messages.map(({ incidentversion }) => incidentversion);
    });
    expect(versions).toEqual([1, 2, 3]);
  });

  it('twice (a crash between publish and mark) has one effect', async () => {
    const told = registered(true);
    await service.topics.publish(...told.events);
    await eventually(async () => (await messagesOf(told)).length === 3);
    await service.database.query('UPDATE outbox SET published_at = NULL WHERE aggregateid = $1', [told.incidentId]);
    const messages = await eventually(async () => {
      const all = await messagesOf(told);
      return all.length === 4 && all;
    });
    expect(messages[3]).toEqual(messages[2]);
    const next = registered();
    await service.topics.publish(...next.events);
    await reaches(next, 2);
    expect(await versionOf(told)).toBe(3);
  });

  it('is done by one relay per shard, and taken over from one that is frozen', async () => {
    const relay = service.app.get(OutboxRelay);
    await eventually(() => relay.held.size === 4);
    const frozen = await spawnService('dispatch', service, { LOCK_LIFE: String(lockLife) });
    try {
      await service.stop();
      const locks = () =>
        service.database.query<{ pid: number }>(
          `SELECT DISTINCT pid FROM pg_locks WHERE locktype = 'advisory' AND classid = ${0x6f757462}
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
        );
      const [before] = await eventually(async () => {
        const held = await locks();
        return held.length === 1 && held;
      });
      const stories = Array.from({ length: 20 }, () => registered());
      await service.topics.publish(...stories.flatMap(({ events }) => events));
      for (const told of stories) await reaches(told, 2);

      frozen.signal('SIGSTOP');
      await service.restart();
      const [after] = await eventually(async () => {
        const held = await locks();
        return held.length === 1 && held[0]?.pid !== before?.pid && held;
      });
      expect(after?.pid).not.toBe(before?.pid);
      const answers = await Promise.all(stories.slice(0, 10).map((told) => dispatch(told)));
      frozen.signal('SIGCONT');
      answers.push(...(await Promise.all(stories.slice(10).map((told) => dispatch(told)))));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
      await eventually(async () => (await countOf('outbox WHERE published_at IS NULL')) === 0);
      await wait(500);
      for (const told of stories) {
        const firsts = [
          ...new Map((await messagesOf(told)).map((event) => [event.id, event.incidentversion])).values(),
        ];
        expect(firsts).toEqual([1, 2, 3]);
      }
    } finally {
      await frozen.kill();
    }
  }, 90_000);
});

it('two replicas share the work and do none of it twice', async () => {
  const second = await service.replica();
  try {
    const stories = Array.from({ length: 150 }, () => registered(true));
    await service.topics.publish(...stories.flatMap(({ events }) => events));
    const ids = stories.map(({ incidentId }) => incidentId);
    await eventually(
      async () => (await countOf('incident WHERE incident_id = ANY($1) AND version = 3', ids)) === ids.length,
      40_000,
    );
    expect(await countOf('outbox WHERE aggregateid = ANY($1::text[])', ids)).toBe(ids.length);
    const held = [service, second].map(({ app }) => app.get(OutboxRelay).held);
    expect(held.reduce((sum, { size }) => sum + size, 0)).toBe(4);
  } finally {
    await second.stop();
  }
}, 90_000);
