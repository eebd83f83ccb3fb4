import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ClockName, LimitKind, StartedClock } from '#contracts';
import { FireAlarms } from '#custody';
import { AlarmClock } from '#alarm-clock';
import { wait } from '#primitives';
import {
  clockLike,
  eventLike,
  eventually,
  gridStrips,
  holding,
  type IncidentStory,
  type Relay,
  type Replica,
  startRelay,
  story,
  testServers,
  type TestService,
} from '#testing';
import { Redis } from 'ioredis';
import pg from 'pg';
import { startHandling } from './handling-in-test.spec.js';

const clerk = holding('department_staff', 'D430211-sanitation');
const chief = holding('duty_chief', '430211000000');
/** A database of Redis that nobody else uses: it is emptied. */
const ownRedis = 7;

let service: TestService;
let relay: Relay;
let redis: Redis;
let second: Replica;

beforeAll(async () => {
  relay = await startRelay(testServers().redisUrl);
  redis = new Redis(`${testServers().redisUrl}/${ownRedis}`);
  await redis.flushdb();
  service = await startHandling({ REDIS_URL: `redis://${relay.address}/${ownRedis}` });
  const [post] = clerk.posts;
  await service.topics.publish(
    eventLike('registry.unit-changed.v1'),
    eventLike('registry.catalogue-published.v1'),
    ...gridStrips(1, ['430211001001001', 13]),
    eventLike('registry.post-granted.v1', {
      subject: post!.id,
      data: { postId: post!.id, person: clerk.person, role: post!.role, unit: post!.unit },
    }),
  );
  second = await service.replica();
  await service.ready();
});

afterAll(async () => {
  await service?.close();
  redis?.disconnect();
  relay?.close();
});

// What an earlier test left due is given, so that it is nobody's surprise.
beforeEach(() => service.app.get(FireAlarms).fireDue());

/** An hour's clock that is due in so many milliseconds; negative: it was. */
const dueIn = (ms: number, clock: ClockName = 'HANDLING', limitKind: LimitKind = 'urgent_hour'): StartedClock => {
  const dueAt = Date.now() + ms;
  return clockLike({
    ...{ clock, limit: 1, limitKind },
    startedAt: new Date(dueAt - 3_600_000).toISOString(),
    dueAt: new Date(dueAt).toISOString(),
  });
};

/** Dispatched incidents with these clocks each, known to the service. */
const running = (count: number, ...clocksStarted: StartedClock[]) => helped(count, [], ...clocksStarted);

/** The same, with co-units. */
async function helped(count: number, coUnits: string[], ...clocksStarted: StartedClock[]): Promise<IncidentStory[]> {
  const told = Array.from({ length: count }, () =>
    story()
      .step('incident.reported.v1')
      .step('incident.registered.v1')
      .step('incident.dispatched.v1', {
        time: new Date(Date.now() - 3_600_000).toISOString(),
        data: { coUnits, clocksStarted },
      }),
  );
  await service.topics.publish(...told.flatMap(({ events }) => events));
  await eventually(async () => (await rows('deadline', told)).length === count * clocksStarted.length);
  return told;
}

const rows = <Row extends pg.QueryResultRow = pg.QueryResultRow>(
  table: 'alarm' | 'deadline',
  told: readonly IncidentStory[],
) =>
  service.database.query<Row>(`SELECT * FROM ${table} WHERE incident_id = ANY($1::uuid[])`, [
    told.map(({ incidentId }) => incidentId),
  ]);

interface Fact {
  readonly type: string;
  readonly data: { readonly card?: string; readonly percent?: number; readonly unit: string | null };
}

/** The facts in the outbox about these, as `type` or `type card`, in their order. */
const facts = async (...told: IncidentStory[]): Promise<string[]> => (await factsAbout(...told)).map(nameOf);

const nameOf = ({ type, data }: Fact) =>
  [type.replace(/^incident\.|\.v1$/g, ''), data.card ?? data.percent].filter(Boolean).join(' ');

const factsAbout = async (...told: IncidentStory[]): Promise<Fact[]> => {
  const found = await service.database.query<{ payload: Buffer }>(
    `SELECT payload FROM outbox WHERE aggregatetype = 'incident-fact' AND aggregateid = ANY($1) ORDER BY position`,
    [told.map(({ incidentId }) => incidentId)],
  );
  return found.map(({ payload }) => JSON.parse(payload.toString()) as Fact);
};

/** Until the service is as far as they are told. */
const arrived = (...told: IncidentStory[]) =>
  eventually(async () => {
    const found = await service.database.query<{ incident_id: string; version: number }>(
      'SELECT incident_id, version FROM incident WHERE incident_id = ANY($1::uuid[])',
      [told.map(({ incidentId }) => incidentId)],
    );
    return told.every(({ incidentId, version }) =>
      found.some((row) => row.incident_id === incidentId && row.version === version),
    );
  });

const look = ({ app }: Pick<Replica, 'app'> = service) => app.get(FireAlarms).fireDue();
const sweep = ({ app }: Pick<Replica, 'app'> = service) => app.get(AlarmClock).sweep();

const all = ['reminded 50', 'reminded 80', 'deadline-breached', 'carded YELLOW'];

describe('alarms', () => {
  it('that are due are given in order, by two replicas at once, each once', async () => {
    const told = await running(30, dueIn(-1_000));
    await Promise.all([look(), look(second), look(), look(second)]);
    await look();
    for (const one of told) expect(await facts(one)).toEqual(all);
    expect((await rows('alarm', told)).length).toBe(30 * 4);
    const next = await rows<{ next_alarm_at: Date }>('deadline', told);
    expect(next.every(({ next_alarm_at }) => next_alarm_at.getTime() > Date.now() + 3_600_000)).toBe(true);
  });

  it('go by telephone where nobody signs for an urgent incident', async () => {
    const [told] = await running(1, dueIn(-1, 'ACKNOWLEDGEMENT'));
    await look();
    expect(await facts(told!)).toEqual([...all.slice(0, 3), 'telephoned', 'carded YELLOW']);
  });

  it('of the co-units name each whose part is not done, by two replicas at once', async () => {
    const coUnits = ['D430211-parks', 'D430211-water', 'D430211-works'];
    const [told] = await helped(1, coUnits, dueIn(-1_000, 'SUB_TASK'));
    // Done after half of the time, and after all of it: in time, and too late.
    for (const [unit, ago] of [
      ['D430211-parks', 1_700_000],
      ['D430211-works', 500],
    ] as const) {
      const time = new Date(Date.now() - ago).toISOString();
      told!.step('incident.sub-task-done.v1', { ...{ time }, data: { unit, clocksStarted: [], clocksStopped: [] } });
    }
    await service.topics.publish(...told!.since(3));
    await arrived(told!);
    await Promise.all([look(), look(second), look()]);
    const given = (await factsAbout(told!)).map((fact) => `${nameOf(fact)} ${fact.data.unit}`);
    expect(given.filter((one) => one.endsWith('water'))).toEqual(all.map((name) => `${name} D430211-water`));
    expect(given.filter((one) => one.endsWith('works'))).toEqual(all.map((name) => `${name} D430211-works`));
    expect(given.filter((one) => one.endsWith('parks'))).toEqual(['reminded 50 D430211-parks']);
    expect(given).toHaveLength(9);
    expect((await rows('alarm', [told!])).length).toBe(4);
  });

  it('reach the topic with what they were set for', async () => {
    const clock = dueIn(-1);
    const [told] = await running(1, clock);
    await look();
    const breach = await eventually(async () =>
      (await service.topics.read('incident.facts.v1'))
        .map(({ value }) => JSON.parse(value.toString()) as { subject: string; type: string; data: object })
        .find(({ subject, type }) => subject === told!.incidentId && type === 'incident.deadline-breached.v1'),
    );
    expect(breach).toMatchObject({
      source: '/grid-dispatch/handling',
      actor: 'system:handling',
      data: {
        clock: 'HANDLING',
        startedVersion: 3,
        dueAt: clock.dueAt,
        alarmAt: clock.dueAt,
        unit: 'D430211-sanitation',
      },
    });
    expect(breach).not.toHaveProperty('incidentversion');
  });

  it('wait for an incident whose later steps are still to come back after a restore', async () => {
    const told = story();
    await service.database.query('INSERT INTO step_ahead (incident_id, version) VALUES ($1, 9)', [told.incidentId]);
    // A process that has found none once looks no more; the alarms ask PostgreSQL each time.
    told.step('incident.reported.v1').step('incident.registered.v1');
    told.step('incident.dispatched.v1', { data: { clocksStarted: [dueIn(-1)] } });
    await service.topics.publish(...told.events);
    await eventually(async () => (await rows('deadline', [told])).length === 1);
    await look();
    expect(await facts(told)).toEqual([]);
    await service.database.query('DELETE FROM step_ahead');
    await look();
    expect((await facts(told)).at(-1)).toBe('carded YELLOW');
  });

  it('are not lost when the process dies between giving and committing, nor doubled', async () => {
    const [told] = await running(1, dueIn(-1));
    const admin = new pg.Client({ connectionString: testServers().databaseUrl });
    const owner = new pg.Client({ connectionString: service.database.ownerUrl });
    await Promise.all([admin.connect(), owner.connect()]);
    try {
      await owner.query('BEGIN; LOCK TABLE outbox IN EXCLUSIVE MODE');
      const dying = look().then(
        () => 'given',
        () => 'died',
      );
      await eventually(async () => {
        const { rowCount } = await admin.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = $1 AND wait_event_type = 'Lock' AND query LIKE '%INSERT INTO outbox%'`,
          [new URL(service.database.url).pathname.slice(1)],
        );
        return rowCount! > 0;
      });
      await owner.query('ROLLBACK');
      expect(await dying).toBe('died');
    } finally {
      await Promise.all([admin.end(), owner.end()]);
    }
    expect(await facts(told!)).toEqual([]);
    await look(second);
    await look();
    expect(await facts(told!)).toEqual(all);
  });
});

describe('a clock that is stopped', () => {
  const acknowledge = ({ incidentId, version }: IncidentStory, to: string) =>
    service.send('POST', `/incidents/${incidentId}/acknowledgements`, { as: clerk, seen: version, to });

  it('in the moment in which it runs out is breached if it was stopped later, and only then', async () => {
    const told = await running(12, dueIn(1_500, 'ACKNOWLEDGEMENT', 'work_hour'));
    const [{ due_at: due }] = (await rows<{ due_at: Date }>('deadline', told)) as [{ due_at: Date }];
    let done = false;
    const looking = [service, second].map(async (replica) => {
      while (!done) await look(replica).then(() => wait(5));
    });
    const answers = await Promise.all(
      told.map(async (one, n) => {
        await wait(due.getTime() - Date.now() + (n - 6) * 10);
        return acknowledge(one, n % 2 ? service.url : second.url);
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual(told.map(() => 201));
    await look();
    done = true;
    await Promise.all(looking);
    const stopped = await rows<{ incident_id: string; stopped_at: Date; next_alarm_at: Date | null }>('deadline', told);
    for (const { incident_id, stopped_at, next_alarm_at } of stopped) {
      const given = await facts(told.find(({ incidentId }) => incidentId === incident_id)!);
      expect(given.includes('deadline-breached')).toBe(stopped_at >= due);
      expect(next_alarm_at).toBeNull();
    }
  });

  it('by a suspension in the moment in which it runs out has one outcome, at both replicas and on record', async () => {
    const told = await running(12, dueIn(5_000));
    const [{ due_at: due }] = (await rows<{ due_at: Date }>('deadline', told)) as [{ due_at: Date }];
    const reviewOn = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    for (const one of told) {
      one
        .step('incident.acknowledged.v1', { data: { clocksStarted: [], clocksStopped: [] } })
        .step('incident.suspension-requested.v1', { data: { reviewOn, clocksStarted: [], clocksStopped: [] } });
    }
    await service.topics.publish(...told.flatMap((one) => one.since(3)));
    await arrived(...told);
    let done = false;
    const looking = [service, second].map(async (replica) => {
      while (!done) await look(replica).then(() => wait(5));
    });
    const answers = await Promise.all(
      told.map(async ({ incidentId, version }, n) => {
        await wait(due.getTime() - Date.now() + (n - 6) * 10);
        return service.send('POST', `/incidents/${incidentId}/suspension-rulings`, {
          ...{ as: chief, seen: version, to: n % 2 ? service.url : second.url },
          body: { approve: true, reason: '连日暴雨' },
        });
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual(told.map(() => 201));
    await look();
    done = true;
    await Promise.all(looking);
    const stopped = await rows<{ incident_id: string; stopped_at: Date; next_alarm_at: Date | null }>('deadline', told);
    for (const { incident_id, stopped_at, next_alarm_at } of stopped) {
      const given = await facts(told.find(({ incidentId }) => incidentId === incident_id)!);
      const breaches = given.filter((fact) => fact === 'deadline-breached').length;
      expect(breaches).toBe(stopped_at >= due ? 1 : 0);
      expect(next_alarm_at).toBeNull();
    }
  });

  it('too late is a breach also where nobody looked in between', async () => {
    const [late, early] = await Promise.all([
      running(1, dueIn(-1, 'ACKNOWLEDGEMENT')),
      running(1, dueIn(3_600_000, 'ACKNOWLEDGEMENT')),
    ]);
    await acknowledge(late[0]!, service.url);
    await acknowledge(early[0]!, service.url);
    await look();
    expect(await facts(late[0]!)).toEqual([...all.slice(0, 3), 'telephoned', 'carded YELLOW']);
    expect(await facts(early[0]!)).toEqual([]);
  });

  it('and starts again with the same deadline is not breached a second time', async () => {
    const clock = dueIn(-1);
    const [told] = await running(1, clock);
    await look();
    told!.step('incident.acknowledged.v1', {
      source: '/grid-dispatch/handling',
      data: { clocksStarted: [clock], clocksStopped: ['HANDLING'] },
    });
    await service.topics.publish(...told!.since(3));
    await eventually(async () => (await rows('deadline', [told!])).length === 2);
    await look();
    expect(await facts(told!)).toEqual(all);
  });
});

describe('the alarm clock', () => {
  const jobs = async () => (await redis.keys('*:alarms:at-*')).length;

  it('rings in time, without a sweep', async () => {
    const told = await running(3, dueIn(1_500));
    await sweep();
    expect(await jobs()).toBeGreaterThan(0);
    await eventually(async () => (await facts(...told)).filter((fact) => fact === 'deadline-breached').length === 3);
    const late = (await rows<{ kind: string; alarm_at: Date; fired_at: Date }>('alarm', told))
      .filter(({ kind }) => kind === 'BREACH')
      .map(({ alarm_at, fired_at }) => fired_at.getTime() - alarm_at.getTime());
    expect(Math.max(...late)).toBeLessThan(5_000);
  });

  it('that forgot everything loses nothing and doubles nothing', async () => {
    const told = await running(5, dueIn(2_500));
    await sweep();
    await redis.flushdb();
    await Promise.all([sweep(), sweep(second)]);
    await eventually(async () => (await facts(...told)).length >= 5 * 4);
    await look(second);
    for (const one of told) expect(await facts(one)).toEqual(all);
  });

  it('that is away is not missed: the sweep gives what is due, and the service is ready', async () => {
    relay.cut();
    const told = await running(2, dueIn(-1));
    await eventually(async () => {
      await sweep();
      return (await facts(...told)).length === 8;
    });
    expect((await service.send('GET', '/health/ready')).status).toBe(200);
    const metrics = await service.send('GET', '/metrics');
    expect(metrics.body.toString()).toMatch(/grid_alarm_clock_away 1/);
    relay.mend();
    const later = await running(1, dueIn(1_500, 'HANDLING'));
    await eventually(async () => {
      await sweep();
      return (await jobs()) > 0;
    });
    await eventually(async () => (await facts(...later)).includes('deadline-breached'));
  });

  it('is set once for a second, however many clocks ring in it', async () => {
    await redis.flushdb();
    await running(40, dueIn(60_000));
    await sweep();
    expect(await jobs()).toBe(1);
  });
});
