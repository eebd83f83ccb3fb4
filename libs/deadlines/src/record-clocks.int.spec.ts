import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ClockName, Custodian, IncidentEvent, StartedClock } from '#contracts';
import { createDataSource } from '#database';
import { newId } from '#primitives';
import { createTestDatabase, eventLike, type TestDatabase } from '#testing';
import type { DataSource, EntityManager } from 'typeorm';
import { deadlineMigrations } from './migrations.js';
import { recordClocks } from './record-clocks.js';
import { startClock } from './start-clock.js';
import { statutoryRules } from './time-rules.js';

const byVersion = { ofVersions: () => Promise.resolve(new Map([[0, statutoryRules]])) };
const nine = new Date('2026-10-09T01:00:00.000Z');
const minutesLater = (minutes: number) => new Date(nine.getTime() + minutes * 60_000);
let database: TestDatabase;
let dataSource: DataSource;
let incidentId: string;

beforeAll(async () => {
  database = await createTestDatabase(deadlineMigrations);
  dataSource = createDataSource({ url: database.url, applicationName: 'test', poolSize: 1 });
  await dataSource.initialize();
});

beforeEach(() => {
  incidentId = newId();
});

afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

const handling = (start = nine): StartedClock =>
  startClock('HANDLING', start, { limit: 4, kind: 'work_hour' }, { rules: statutoryRules });

interface Clocks {
  readonly started?: StartedClock[];
  readonly stopped?: ClockName[];
  readonly at?: Date;
  readonly custodian?: Custodian;
}

/** Which step it is matters to no clock; what it starts and stops does. */
const step = (incidentversion: number, { started = [], stopped = [], at = nine, custodian = 'handling' }: Clocks) =>
  eventLike('incident.reworked.v1', {
    subject: incidentId,
    incidentversion,
    custodian,
    time: at.toISOString(),
    data: { clocksStarted: started, clocksStopped: stopped },
  }).event as IncidentEvent;

const record = (...events: IncidentEvent[]) => recordClocks(dataSource.manager, 'handling', events, byVersion);

/** Of this incident: which clock, started by which version, stopped when. */
const rows = () =>
  database.query(
    `SELECT clock, started_version AS version, stopped_at AS stopped FROM deadline
     WHERE incident_id = $1 ORDER BY clock, started_version`,
    [incidentId],
  );

describe('the deadlines of a custodian', () => {
  it('begin with the step that hands the incident over, and end with whichever step says so', async () => {
    await record(step(3, { started: [handling()] }));
    expect(await rows()).toEqual([{ clock: 'HANDLING', version: 3, stopped: null }]);
    await record(step(4, { stopped: ['HANDLING'], at: minutesLater(5), custodian: 'closure' }));
    expect(await rows()).toEqual([{ clock: 'HANDLING', version: 3, stopped: minutesLater(5) }]);
  });

  it('are kept by nobody else', async () => {
    await record(step(3, { started: [handling()], custodian: 'closure' }));
    expect(await rows()).toEqual([]);
  });

  it.each([
    ['in the same millisecond', nine],
    ['on a machine whose clock is behind', minutesLater(-5)],
  ])('end also %s', async (_, at) => {
    await record(step(3, { started: [handling()] }));
    await record(step(4, { stopped: ['HANDLING'], at }));
    expect(await rows()).toMatchObject([{ version: 3, stopped: at }]);
  });

  it('end when start and stop come in one batch', async () => {
    await record(step(3, { started: [handling()] }), step(4, { stopped: ['HANDLING'] }));
    expect(await rows()).toMatchObject([{ version: 3, stopped: nine }]);
  });

  it('begin anew beside the old one when a step stops and starts the same clock', async () => {
    await record(step(3, { started: [handling()] }));
    await record(step(5, { started: [handling(minutesLater(9))], stopped: ['HANDLING'], at: minutesLater(9) }));
    expect(await rows()).toMatchObject([
      { version: 3, stopped: minutesLater(9) },
      { version: 5, stopped: null },
    ]);
  });

  it('end each with the first step that stops it, when several rounds come in one batch', async () => {
    await record(
      step(3, { started: [handling()] }),
      step(4, { stopped: ['HANDLING'], at: minutesLater(1) }),
      step(5, { started: [handling()], stopped: ['HANDLING'], at: minutesLater(2) }),
      step(6, { stopped: ['HANDLING', 'SECURING'], at: minutesLater(3) }),
      step(7, { started: [handling()] }),
    );
    expect(await rows()).toMatchObject([
      { version: 3, stopped: minutesLater(1) },
      { version: 5, stopped: minutesLater(3) },
      { version: 7, stopped: null },
    ]);
  });

  it('are never written over, nor ended twice', async () => {
    const start = step(3, { started: [handling()] });
    const stop = step(4, { stopped: ['HANDLING'], at: minutesLater(1) });
    await record(start, stop);
    await record(start, stop, step(5, { stopped: ['HANDLING'], at: minutesLater(2) }));
    expect(await rows()).toEqual([{ clock: 'HANDLING', version: 3, stopped: minutesLater(1) }]);
  });

  it('are found by an index, however many there are', async () => {
    await database.query(
      `INSERT INTO deadline
       SELECT gen_random_uuid(), 'HANDLING', 3, now(), now(), CASE WHEN n % 10 > 0 THEN now() END
       FROM generate_series(1, 100000) AS n`,
    );
    await database.query('ANALYZE deadline');
    const plans: string[] = [];
    const explaining = {
      query: async (sql: string, parameters: unknown[]) => {
        const plan = await dataSource.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${sql}`, parameters);
        plans.push(plan.map((row) => row['QUERY PLAN']).join('\n'));
      },
    } as unknown as EntityManager;
    await recordClocks(explaining, 'handling', [step(4, { stopped: ['HANDLING', 'SECURING'] })], byVersion);
    const batch = Array.from({ length: 200 }, () => {
      incidentId = newId();
      return step(4, { stopped: ['HANDLING', 'SECURING'] });
    });
    await recordClocks(explaining, 'handling', batch, byVersion);
    expect(plans.map((plan) => /Seq Scan/.test(plan))).toEqual([false, false]);
    // For many at once it may as well go through the open ones, as long as those are few.
    expect(/Scan (using|on) deadline_pkey/.test(plans[0]!)).toBe(true);
  });
});
