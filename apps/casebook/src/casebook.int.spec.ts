import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Role, roles } from '#contracts';
import { newId, wait } from '#primitives';
import {
  clockLike,
  eventually,
  holding,
  type IncidentStory,
  startTestService,
  story,
  type TestService,
} from '#testing';
import { casebookModule } from './casebook.module.js';
import type { CasebookConfig } from './config.js';
import { casebookMigrations } from './migrations.js';

const county = '430211000000';
const dispatcher = holding('dispatcher', county);
const grid = '430211001001001';
let service: TestService;

beforeAll(async () => {
  service = await startTestService<CasebookConfig>({
    name: 'casebook',
    module: casebookModule,
    migrations: casebookMigrations,
    settings: ({ redisUrl }) => ({ REDIS_URL: redisUrl, LIVE_CHANNEL: newId() }),
  });
  await service.ready();
});

afterAll(() => service?.close());

let counter = 100;
const reported = (data: object = {}, time = '2026-10-09T01:00:00.000Z'): IncidentStory =>
  story().step('incident.reported.v1', { time, data: { number: `430211-20261009-${++counter}000`, ...data } });

const admin = holding('system_admin', county);

const detail = ({ incidentId }: IncidentStory, as = dispatcher, query = '') =>
  service.send('GET', `/incidents/${incidentId}${query}`, { as });

async function told(one: IncidentStory): Promise<IncidentStory> {
  await service.topics.publish(...one.events);
  await eventually(async () => (await detail(one, dispatcher, `?minVersion=${one.version}`)).status === 200);
  return one;
}

/**
 * A read that waits must see what comes meanwhile. When Kafka shares the partitions out anew, that may take longer than
 * the patience of a read: then it is tried with another incident.
 */
const waitedFor = eventually;

const list = async (query: string, as = dispatcher): Promise<string[]> =>
  ((await service.send('GET', `/incidents?${query}`, { as })).body.incidents ?? []).map(
    ({ incidentId }: { incidentId: string }) => incidentId,
  );

describe('an incident in the casebook', () => {
  it('has its state, its clocks and its whole timeline', async () => {
    const one = await told(reported().step('incident.registered.v1').step('incident.dispatched.v1'));
    const { body, headers } = await detail(one);
    expect(body).toMatchObject({
      incidentVersion: 3,
      stage: 'DISPATCHED',
      custodian: 'handling',
      leadUnit: 'D430211-sanitation',
      openClocks: [{ clock: 'ACKNOWLEDGEMENT' }, { clock: 'HANDLING' }],
    });
    expect(headers.get('etag')).toBe('"3"');
    expect(body.timeline.map(({ version, type }: { version: number; type: string }) => [version, type])).toEqual([
      [1, 'incident.reported.v1'],
      [2, 'incident.registered.v1'],
      [3, 'incident.dispatched.v1'],
    ]);
  });

  it('is waited for at the version asked for', async () => {
    const one = await waitedFor(async () => {
      const incident = await told(reported());
      incident.step('incident.registered.v1');
      const waiting = detail(incident, dispatcher, '?minVersion=2');
      await service.topics.publish(...incident.since(1));
      return (await waiting).body.incidentVersion === 2 && incident;
    });
    const never = await detail(one, dispatcher, '?minVersion=3');
    expect(never).toMatchObject({ status: 409, body: { code: 'READ.NOT_YET', incidentVersion: 2 } });
    expect(never.headers.get('retry-after')).toBe('1');
  });

  it('is waited for before its first step has come, on every replica', async () => {
    const second = await service.replica();
    try {
      await eventually(async () => (await fetch(`${second.url}/health/ready`)).status === 200);
      await service.ready();
      await waitedFor(async () => {
        const one = reported();
        expect((await detail(one)).status).toBe(404);
        const waiting = [service.url, second.url].map((to) =>
          service.send('GET', `/incidents/${one.incidentId}?minVersion=1`, { as: dispatcher, to }),
        );
        await wait(200);
        await service.topics.publish(...one.events);
        return (await Promise.all(waiting)).every(({ body }) => body.incidentVersion === 1);
      });
    } finally {
      await second.stop();
    }
  });

  it('that is out of scope is waited for like one that does not exist, until a step brings it into scope', async () => {
    const one = await told(reported());
    const sanitation = holding('department_staff', 'D430211-sanitation');
    const waits = async (id: string) => {
      const started = Date.now();
      const { status, body } = await service.send('GET', `/incidents/${id}?minVersion=1`, { as: sanitation });
      return { status, code: body.code, patient: Date.now() - started > 4_900 };
    };
    const [outOfScope, unknown] = await Promise.all([waits(one.incidentId), waits(newId())]);
    expect(outOfScope).toEqual({ status: 404, code: 'READ.NO_SUCH_INCIDENT', patient: true });
    expect(unknown).toEqual(outOfScope);

    await waitedFor(async () => {
      const incident = await told(reported());
      incident.step('incident.registered.v1').step('incident.dispatched.v1');
      const waiting = detail(incident, sanitation, '?minVersion=1');
      await service.topics.publish(...incident.since(1));
      return (await waiting).body.incidentVersion === 3;
    });
  });

  it('is the same however often and in what company its steps come', async () => {
    const [one, other] = [reported(), reported()].map((each) =>
      each.step('incident.registered.v1').step('incident.dispatched.v1'),
    ) as [IncidentStory, IncidentStory];
    const [first, second, third] = one.events as [(typeof one.events)[0], ...typeof one.events];
    await service.topics.publish(second!, first, ...other.events, second!, third!, first, third!);
    await Promise.all([one, other].map(told));
    const { body } = await detail(one);
    expect(body).toMatchObject({ incidentVersion: 3, stage: 'DISPATCHED' });
    expect(body.timeline.map(({ eventId }: { eventId: string }) => eventId)).toEqual(
      one.events.map(({ event }) => event.id),
    );
  });

  it('goes on behind a first step that an operator skipped', async () => {
    const one = reported().step('incident.registered.v1').step('incident.dispatched.v1');
    const { event } = one.events[0]!;
    const poison = Buffer.from(JSON.stringify({ ...event, data: { phone: '13800001234' } }));
    await service.topics.publishBytes('incident.events.v1', one.incidentId, poison);
    await service.topics.publish(...one.since(1));
    const letter = await eventually(async () =>
      (await service.send('GET', '/operations/dead-letters', { as: admin })).body.find(
        (row: { incident_id: string }) => row.incident_id === one.incidentId,
      ),
    );
    // What comes while it is being skipped may be parked behind it and wait for the next sweep, a minute away.
    await eventually(async () => {
      const parked = await service.database.query('SELECT 1 FROM parked_event WHERE incident_id = $1', [
        one.incidentId,
      ]);
      return parked.length === 2;
    });
    await service.send('POST', `/operations/dead-letters/${letter.id}/resolution`, {
      as: admin,
      body: { resolution: 'SKIPPED' },
    });
    const { body } = await eventually(async () => {
      const answer = await detail(one, dispatcher, '?minVersion=3');
      return answer.status === 200 && answer;
    });
    expect(body).toMatchObject({ incidentVersion: 3, stage: 'DISPATCHED', number: null });
    expect(body.timeline.map(({ version }: { version: number }) => version)).toEqual([2, 3]);
  });

  it.each<[string, Role, string, number]>([
    ['its grid worker', 'grid_worker', grid, 200],
    ['its township', 'township_dispatcher', '430211001000', 200],
    ['its lead unit', 'department_staff', 'D430211-sanitation', 200],
    ['its co-unit', 'department_staff', 'D430211-water', 200],
    ['the duty chief', 'duty_chief', county, 200],
    ['a sibling grid', 'grid_worker', '430211001001002', 404],
    ['a sibling township', 'township_dispatcher', '430211002000', 404],
    ['a unit that has nothing to do with it', 'department_staff', 'D430211-health', 404],
    ['another county', 'dispatcher', '430281000000', 404],
    ['the auditor', 'auditor', county, 403],
    ['the system administrator', 'system_admin', county, 403],
  ])('is shown to %s accordingly, in the list and alone', async (_, role, unit, status) => {
    const one = await told(
      reported()
        .step('incident.registered.v1')
        .step('incident.dispatched.v1', { data: { coUnits: ['D430211-water'] } }),
    );
    const as = holding(role, unit);
    expect((await detail(one, as)).status).toBe(status);
    const { body, status: listStatus } = await service.send('GET', '/incidents?limit=200', { as });
    expect(listStatus).toBe(status === 403 ? 403 : 200);
    const ids = (body.incidents ?? []).map(({ incidentId }: { incidentId: string }) => incidentId);
    expect(ids.includes(one.incidentId)).toBe(status === 200);
  });

  it('is shown to who is asked to inspect it, and to nobody by guessing', async () => {
    const inspector = holding('grid_worker', '430211009009009');
    const one = await told(
      reported()
        .step('incident.registered.v1')
        .step('incident.dispatched.v1')
        .step('incident.acknowledged.v1')
        .step('incident.fed-back.v1')
        .step('incident.inspection-assigned.v1', { data: { inspector: inspector.person } }),
    );
    expect((await detail(one, inspector)).status).toBe(200);
    expect((await service.send('GET', `/incidents/${newId()}`, { as: dispatcher })).status).toBe(404);
    expect((await service.send('GET', '/incidents/1%27%20OR%201=1', { as: dispatcher })).status).toBe(400);
  });
});

describe('the list', () => {
  it('filters by stage, unit, grid, subcategory, time, number and overdue', async () => {
    const own = '430211003003003';
    const overdue = await told(reported({ grid: own, subcategory: '0110' }, '2020-03-01T00:00:00.000Z'));
    const number = (overdue.events[0]!.event.data as { number: string }).number;
    const expected = [overdue.incidentId];
    expect(await list(`grid=${own}`)).toEqual(expected);
    expect(await list('unit=430211003000')).toEqual(expected);
    expect(await list('subcategory=0110')).toEqual(expected);
    expect(await list('from=2020-03-01T00:00:00Z&to=2020-03-01T00:00:01Z')).toEqual(expected);
    expect(await list(`number=${number}`)).toEqual(expected);
    expect(await list(`number=${number.slice(0, -2)}&grid=${own}`)).toEqual(expected);
    expect(await list(`number=${number}0`)).toEqual([]);
    expect(await list(`grid=${own}&channel=worker&urgent=false`)).toEqual(expected);
    expect(await list(`grid=${own}&channel=clerk`)).toEqual([]);
    expect(await list(`grid=${own}&urgent=true`)).toEqual([]);
    expect(await list(`grid=${own}&level=county`)).toEqual([]);
    expect(await list(`grid=${own}&dueBefore=2030-01-01T00:00:00Z`)).toEqual(expected);
    expect(await list(`grid=${own}&dueBefore=2019-01-01T00:00:00Z`)).toEqual([]);
    expect(await list(`grid=${own}&stage=REPORTED,CLOSED`)).toEqual(expected);
    expect(await list(`grid=${own}&stage=REPORTED&stage=CLOSED`)).toEqual(expected);
    expect(await list(`grid=${own}&stage=CLOSED`)).toEqual([]);
    expect(await list(`unit=${own}`)).toEqual(expected);
    expect(await list(`unit=D430211-sanitation&grid=${own}`)).toEqual([]);
    expect(await list(`grid=${own}&overdue=true`)).toEqual(expected);
    expect(await list(`grid=${own}&overdue=false`)).toEqual([]);
    expect((await service.send('GET', '/incidents?stage=NOWHERE', { as: dispatcher })).status).toBe(400);
    expect((await service.send('GET', '/incidents?after=x', { as: dispatcher })).body.code).toBe('READ.BAD_CURSOR');
    expect(await list('from=0000-01-01T00:00:00Z&to=2020-03-01T00:00:00-23:59')).toEqual(expected);
  });

  it('shows exactly what may be seen alone, whatever the role and unit', async () => {
    const inspector = holding('grid_worker', '430211009009009');
    const stories = await Promise.all(
      [
        reported({ grid: '430211005001001' }),
        reported({ grid: '430211005001002' }).step('incident.registered.v1', { data: { grid: '430211005001002' } }),
        reported({ grid: '430211005002001' })
          .step('incident.registered.v1', { data: { grid: '430211005002001' } })
          .step('incident.dispatched.v1', { data: { leadUnit: 'D430211-parks', coUnits: ['D430211-water'] } })
          .step('incident.inspection-assigned.v1', { data: { inspector: inspector.person } }),
        reported({ grid: '430211006001001' }),
      ].map(told),
    );
    const units = ['430200000000', county, '430211005000', '430211005001', '430211005001001', '430211005001002'];
    const readers = [
      inspector,
      ...roles.flatMap((role) => [...units, 'D430211-parks', 'D430211-water'].map((unit) => holding(role, unit))),
    ];
    for (const as of readers) {
      const listed = await list('from=2026-10-09T01:00:00Z&unit=430200000000&limit=200', as);
      const alone = await Promise.all(stories.map(async (one) => (await detail(one, as)).status === 200));
      expect([as.posts[0], stories.map(({ incidentId }) => listed.includes(incidentId))]).toEqual([as.posts[0], alone]);
    }
  });

  it('finds what one was asked to inspect or to verify, or reported oneself, and only that', async () => {
    const inspector = holding('grid_leader', '430211007007007');
    const byMe = { actor: inspector.person, data: { grid: '430211007007007', channel: 'worker' } } as const;
    const [asked, toVerify, own] = await Promise.all([
      told(
        reported({ grid: '430211007007008' }).step('incident.inspection-assigned.v1', {
          data: { inspector: inspector.person },
        }),
      ),
      told(
        reported({ grid: '430211007007008' }).step('incident.verification-requested.v1', {
          data: { worker: inspector.person },
        }),
      ),
      told(story().step('incident.reported.v1', byMe)),
    ]);
    expect(await list('reporter=me', inspector)).toEqual([own.incidentId]);
    expect((await list('inspector=me', inspector)).sort()).toEqual([asked.incidentId, toVerify.incidentId].sort());
    expect(await list('inspector=me&stage=VERIFYING', inspector)).toEqual([toVerify.incidentId]);
    const others = await service.send('GET', `/incidents?inspector=${inspector.person}`, { as: dispatcher });
    expect(others.status).toBe(400);
  });

  it('puts first what is due first, page by page, and leaves out what has no clock', async () => {
    const own = '430211008008008';
    const due = [3, 1, 2, 1, 4].map((day) => `2026-11-0${day}T00:00:00.000Z`);
    const clock = (dueAt: string) => clockLike({ clock: 'REGISTRATION', startedAt: '2026-10-09T01:00:00.000Z', dueAt });
    const stories = due.map((dueAt) => reported({ grid: own, clocksStarted: [clock(dueAt)] }));
    await Promise.all([...stories, reported({ grid: own, clocksStarted: [] })].map(told));
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const after: string = next ? `&after=${next}` : '';
      const { body } = await service.send('GET', `/incidents?grid=${own}&order=due&limit=2${after}`, {
        as: dispatcher,
      });
      seen.push(...body.incidents.map((one: { nextDueAt: string }) => one.nextDueAt));
      next = body.next;
    }
    expect(seen).toEqual([...due].sort());
    const { body } = await service.send('GET', `/incidents?grid=${own}&limit=2`, { as: dispatcher });
    const mixed = await service.send('GET', `/incidents?order=due&after=${body.next}`, { as: dispatcher });
    expect(mixed.body.code).toBe('READ.BAD_CURSOR');
  });

  it('shows an incident once, in however many ways one may see it', async () => {
    const me = holding('grid_worker', '430211008001001');
    const one = await told(
      story()
        .step('incident.reported.v1', { actor: me.person, data: { grid: '430211008001001', channel: 'worker' } })
        .step('incident.inspection-assigned.v1', { data: { inspector: me.person } }),
    );
    expect(await list('', me)).toEqual([one.incidentId]);
  });

  it('gives each incident on exactly one page, also at the same instant and while others come in', async () => {
    const own = '430211004004004';
    const stories = Array.from({ length: 25 }, () => reported({ grid: own }));
    for (const one of stories) await told(one);
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const after: string = next ? `&after=${next}` : '';
      const { body } = await service.send('GET', `/incidents?grid=${own}&limit=10${after}`, { as: dispatcher });
      seen.push(...body.incidents.map(({ incidentId }: { incidentId: string }) => incidentId));
      next = body.next;
      if (seen.length === 10) await told(reported({ grid: own }, '2026-12-01T00:00:00.000Z'));
    }
    expect(seen.sort()).toEqual(stories.map(({ incidentId }) => incidentId).sort());
  });
});

describe('the counts', () => {
  const counts = async (query: string, as = dispatcher) =>
    (await service.send('GET', `/incidents/counts?${query}`, { as })).body;

  it('are those of the list with the same filter, by stage, and how many are overdue', async () => {
    const [grids, area] = [['430211010001001', '430211010001002'], 'unit=430211010000'] as const;
    const stopped = { data: { clocksStopped: ['REGISTRATION' as const] } };
    const closed = (grid: string) => reported({ grid }).step('incident.closed.v1', stopped);
    await Promise.all(
      [
        reported({ grid: grids[0] }),
        reported({ grid: grids[1], subcategory: '0110' }),
        reported({ grid: grids[0] }, '2020-03-01T00:00:00.000Z').step('incident.registered.v1', {
          data: { grid: grids[0] },
        }),
        closed(grids[0]),
        closed(grids[1]),
        reported({ grid: grids[1] }).step('incident.rejected.v1', stopped),
      ].map(told),
    );
    const summed = async (query: string, as = dispatcher) => {
      const { stages, overdue } = await counts(query, as);
      const shown: { stage: string; overdue: boolean }[] = (
        await service.send('GET', `/incidents?limit=200&${query}`, { as })
      ).body.incidents;
      const expected = [...new Set(shown.map(({ stage }) => stage))]
        .map((stage) => ({ stage, count: shown.filter((one) => one.stage === stage).length, atLeast: false }))
        .sort((a, b) => a.stage.localeCompare(b.stage));
      const sorted = [...stages].sort((a: { stage: string }, b: { stage: string }) => a.stage.localeCompare(b.stage));
      expect([query, sorted, overdue]).toEqual([query, expected, shown.filter((one) => one.overdue).length]);
      return stages.length;
    };
    expect(await summed(area)).toBe(4);
    for (const query of ['stage=CLOSED', 'stage=REPORTED,CLOSED', 'subcategory=0110', 'overdue=true', 'urgent=true']) {
      await summed(`${area}&${query}`);
    }
    expect(await summed(area, holding('grid_leader', grids[1]))).toBe(3);
    expect(await counts(area, holding('grid_leader', '430211001001002'))).toEqual({
      ...{ stages: [], overdue: 0 },
      ...{ yellowCards: 0, redCards: 0, hotlineDueFirst: 0 },
    });
    expect((await service.send('GET', '/incidents/counts', { as: holding('auditor', county) })).status).toBe(403);
    expect((await service.send('GET', '/incidents/counts?order=due', { as: dispatcher })).status).toBe(400);
  });

  it('of what is done say when there is more than is counted', async () => {
    const one = await told(reported({ grid: '430211011001001' }).step('incident.closed.v1'));
    await service.database.query(
      `INSERT INTO incident_view SELECT (jsonb_populate_record(v, jsonb_build_object('incident_id', gen_random_uuid()))).*
       FROM incident_view v, generate_series(1, 1000) WHERE incident_id = $1`,
      [one.incidentId],
    );
    const { stages } = await counts('unit=430211011000');
    expect(stages).toEqual([{ stage: 'CLOSED', count: 1_000, atLeast: true }]);
  });
});
