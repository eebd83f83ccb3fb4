import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SealedEvent } from '#event-bus';
import { newId } from '#primitives';
import {
  eventLike,
  eventually,
  holding,
  type IncidentStory,
  startTestService,
  story,
  type TestPerson,
  type TestService,
  wallScreen,
} from '#testing';
import { casebookModule } from './casebook.module.js';
import type { CasebookConfig } from './config.js';
import { casebookMigrations } from './migrations.js';

const county = '430211000000';
const [here, there] = ['430211001001001', '430211002001001'];
const township = '430211001000';
const chief = holding('duty_chief', county);
const [water, parks] = ['D430211-water', 'D430211-parks'];
const [worker, inspector] = [newId(), newId()];
const noText = null;

const now = Date.now();
const at = (hours: number) => new Date(now + hours * 3_600_000).toISOString();
const clock = (name: string, due: number) => ({
  ...{ clock: name, startedAt: at(0), dueAt: at(due), limit: 3, limitKind: 'natural_day', unit: null, timeRules: 0 },
  pauses: [],
});
let service: TestService;
let number = 100;

const reported = (grid: string, channel = 'worker', actor: string = worker): IncidentStory =>
  story().step('incident.reported.v1', {
    time: at(0),
    actor,
    data: { number: `430211-20261009-${++number}000`, grid, channel, clocksStarted: [] } as object,
  });
const registered = (grid: string) =>
  reported(grid).step('incident.registered.v1', { time: at(0), data: { grid, clocksStarted: [] } });
const dispatched = (grid: string, leadUnit: string, due: number) =>
  registered(grid).step('incident.dispatched.v1', {
    time: at(0),
    data: { leadUnit, coUnits: [], clocksStarted: [clock('HANDLING', due)] } as object,
  });
const closed = (grid: string, leadUnit: string) =>
  dispatched(grid, leadUnit, 5)
    .step('incident.fed-back.v1', { time: at(0), data: { clocksStopped: ['HANDLING'], clocksStarted: [] } as object })
    .step('incident.closed.v1', { time: at(0) });

/** An order of the hotline about a closed incident, whether its caller was spoken with, and what they said. */
function ordered(due: number, contacted: boolean, said?: object): { one: IncidentStory; facts: SealedEvent[] } {
  const one = closed(here, water);
  const subject = one.incidentId;
  const orderNo = `ZZ-${++number}`;
  const facts = [
    eventLike('incident.hotline-ordered.v1', {
      subject,
      time: at(0),
      data: { orderNo, dueAt: at(due), text: noText },
    }),
    eventLike('incident.caller-contacted.v1', { subject, time: at(0), data: { reached: contacted } }),
  ];
  const heard = { reached: true, responded: true, resolution: 'RESOLVED', satisfaction: 'SATISFIED', ...said };
  const survey = eventLike('incident.hotline-surveyed.v1', {
    subject,
    time: at(0),
    data: { orderNo, causeWithinPower: null, ...heard } as object,
  });
  return { one, facts: said ? [...facts, survey] : facts };
}

const unreached = { reached: false, responded: null, resolution: null, satisfaction: 'NOT_RATED' };
const orders = [
  ordered(5, true, {}),
  ordered(-1, false, { resolution: 'UNRESOLVED', satisfaction: 'DISSATISFIED', causeWithinPower: true }),
  ordered(5, true, { satisfaction: 'NOT_RATED' }),
  // Nobody was reached, and there is still time to contact them.
  ordered(5, false, unreached),
];

const inspected = (inTime: boolean) =>
  dispatched(there, parks, 5)
    .step('incident.inspection-assigned.v1', {
      time: at(0),
      data: { inspector, clocksStarted: [clock('INSPECTION', inTime ? 2 : -2)] } as object,
    })
    .step('incident.inspected.v1', {
      time: at(0),
      actor: inspector,
      data: { clocksStopped: ['INSPECTION'], clocksStarted: [] } as object,
    });

const stories = [
  reported(here),
  reported(there, 'clerk', newId()),
  registered(here),
  reported(here).step('incident.rejected.v1', { time: at(0) }),
  dispatched(here, water, -1),
  dispatched(here, parks, 5),
  dispatched(there, parks, -1),
  closed(there, parks),
  inspected(true),
  inspected(false),
  ...orders.map(({ one }) => one),
];

const get = (path: string, as: TestPerson = chief) => service.send('GET', path, { as });

interface Figure {
  readonly count: number;
  readonly filter: Record<string, string>;
}
const figuresIn = (answer: unknown): Figure[] => {
  if (typeof answer !== 'object' || answer === null) return [];
  const own = 'filter' in answer && 'count' in answer ? [answer as Figure] : [];
  return [...own, ...Object.values(answer).flatMap(figuresIn)];
};

beforeAll(async () => {
  service = await startTestService<CasebookConfig>({
    name: 'casebook',
    module: casebookModule,
    migrations: casebookMigrations,
    settings: ({ redisUrl }) => ({ REDIS_URL: redisUrl, LIVE_CHANNEL: newId() }),
  });
  await service.ready();
  const facts = orders.flatMap((order) => order.facts);
  await service.topics.publish(...stories.flatMap(({ events }) => events), ...facts);
  await eventually(async () => {
    const [{ steps }] = (await service.database.query('SELECT count(*)::int AS steps FROM timeline_entry')) as [
      { steps: number },
    ];
    const [{ kept }] = (await service.database.query('SELECT count(*)::int AS kept FROM side_fact')) as [
      { kept: number },
    ];
    return kept === facts.length && steps === stories.reduce((sum, { version }) => sum + version, 0);
  });
});
afterAll(() => service?.close());

describe('the figures of an area', () => {
  it('tell what is under way, and what of it is overdue, by who leads and by area', async () => {
    const { status, body } = await get('/figures');
    expect(status).toBe(200);
    expect(body).toMatchObject({ unit: county, open: { count: 8 }, overdue: { count: 2 } });
    const told = (of: { unit: string; open: Figure; overdue: Figure }[]) =>
      of.map(({ unit, open, overdue }) => [unit, open.count, overdue.count]).sort();
    expect(told(body.leadUnits)).toEqual([
      [parks, 4, 1],
      [water, 1, 1],
    ]);
    expect(told(body.areas)).toEqual([
      [township, 4, 1],
      ['430211002000', 4, 1],
    ]);
  });

  it('tell today’s flow through the stages, in all and by hour', async () => {
    const { flow } = (await get('/figures')).body as { flow: (Figure & { step: string; byHour: number[] })[] };
    expect(flow.map(({ step, count }) => [step, count])).toEqual([
      ['REPORTED', 14],
      ['REGISTERED', 11],
      ['DISPATCHED', 10],
      ['FED_BACK', 5],
      ['CLOSED', 5],
    ]);
    for (const { count, byHour } of flow) expect(byHour.reduce((sum, one) => sum + one, 0)).toBe(count);
  });

  it('tell the hotline’s three rates: who was not reached is not satisfied, out of nothing there is no rate', async () => {
    const { hotline } = (await get('/figures')).body;
    for (const { response, resolution, satisfaction } of [hotline.today, hotline.last30Days]) {
      // Three, since the fourth may yet be contacted in time.
      expect([response.of.count, response.outOf.count]).toEqual([2, 3]);
      expect([resolution.of.count, resolution.outOf.count]).toEqual([2, 3]);
      expect([satisfaction.of.count, satisfaction.outOf.count, satisfaction.rate]).toEqual([1, 2, 0.5]);
    }
    const elsewhere = (await get('/figures?unit=430211002000')).body.hotline.today;
    expect(elsewhere.satisfaction).toMatchObject({ outOf: { count: 0 }, rate: null });
  });

  it('tell what each worker did in time', async () => {
    const { workers } = (await get('/figures/workers')).body as { workers: { worker: string }[] };
    expect(workers.find((one) => one.worker === worker)).toMatchObject({
      reported: { count: 13 },
      // One waits for a decision, which is neither right nor wrong.
      registered: { of: { count: 11 }, outOf: { count: 12 } },
      inspected: { rate: null },
    });
    expect(workers.find((one) => one.worker === inspector)).toMatchObject({
      reported: { count: 0 },
      registered: { rate: null },
      inspected: { of: { count: 1 }, outOf: { count: 2 }, rate: 0.5 },
    });
  });

  it.each(['/figures', '/figures?unit=430211001000', `/figures?unit=${parks}`, '/figures/workers?days=7'])(
    '%s: each of them lists exactly what it counts',
    async (path) => {
      const figures = figuresIn((await get(path)).body);
      expect(figures.length).toBeGreaterThan(10);
      for (const { count, filter } of figures) {
        const { status, body } = await get(`/incidents?limit=200&${new URLSearchParams(filter)}`);
        expect([filter, status, body.incidents?.length]).toEqual([filter, 200, count]);
      }
    },
    60_000,
  );

  it('shade a map, by grid or by community', async () => {
    const load = async (by: string) => (await get(`/figures/load?by=${by}`)).body.areas;
    expect(await load('grid')).toEqual([
      { area: here, open: 4, overdue: 1 },
      { area: there, open: 4, overdue: 1 },
    ]);
    expect((await load('community')).map(({ area }: { area: string }) => area)).toEqual([
      '430211001001',
      '430211002001',
    ]);
  });
});

describe('the ticker', () => {
  it('tells kinds, places and times, the latest first, and names no incident', async () => {
    const { body } = await get('/figures/ticker?limit=50');
    expect(body.steps).toHaveLength(45);
    expect(Object.keys(body.steps[0]).sort()).toEqual(['at', 'grid', 'step', 'urgent']);
    const text = JSON.stringify(body);
    for (const { incidentId } of stories) expect(text).not.toContain(incidentId);
    expect(text).not.toContain(worker);
  });
});

describe('who reads figures', () => {
  const codes = async (as: TestPerson, unit: string) => {
    const answers = ['/figures', '/figures/load', '/figures/ticker'].map((path) => get(`${path}?unit=${unit}`, as));
    return [...new Set((await Promise.all(answers)).map(({ status, body }) => body.code ?? status))];
  };

  it('reads those of the own area, or of what the own unit leads', async () => {
    const ofWater = holding('department_staff', water);
    expect(await codes(ofWater, water)).toEqual([200]);
    expect((await get('/figures', ofWater)).body).toMatchObject({ unit: water, open: { count: 1 } });
    for (const unit of [parks, county]) expect(await codes(ofWater, unit)).toEqual(['ACCESS.OUT_OF_SCOPE']);
    const ofTownship = holding('township_dispatcher', township);
    expect(await codes(ofTownship, township)).toEqual([200]);
    for (const unit of [county, '430211002000', water]) {
      expect(await codes(ofTownship, unit)).toEqual(['ACCESS.OUT_OF_SCOPE']);
    }
    expect(await codes(holding('evaluator', county), water)).toEqual([200]);
  });

  it('takes a table away only where it reads it, and that is on record', async () => {
    const evaluator = holding('evaluator', township);
    const take = (body: object, as: TestPerson) =>
      service.send('POST', '/figures/exports', {
        as,
        body: { what: 'figures-of-workers', unit: township, rows: 3, ...body },
      });
    expect(await take({ days: 30 }, evaluator)).toMatchObject({ status: 201, body: { rows: 3 } });
    const rows = await service.database.query<{ payload: Buffer }>(
      "SELECT payload FROM outbox WHERE type = 'audit.exported.v1'",
    );
    expect(rows.map(({ payload }) => JSON.parse(payload.toString()))).toMatchObject([
      {
        ...{ actor: evaluator.person, actorrole: 'evaluator' },
        data: { what: 'figures-of-workers', filter: { unit: township, days: 30 }, rows: 3, incidentId: null },
      },
    ]);
    const code = async (body: object, as: TestPerson) => (await take(body, as)).body.code;
    expect(await code({ unit: county }, evaluator)).toBe('ACCESS.OUT_OF_SCOPE');
    const ofWater = holding('department_staff', water);
    expect(await code({ unit: water }, ofWater)).toBe('ACCESS.OUT_OF_SCOPE');
    expect(await code({ unit: water, what: 'figures-of-areas' }, ofWater)).toBeUndefined();
    expect(await code({ what: 'incidents' }, evaluator)).toBe('REQUEST.INVALID');
    expect(await code({}, wallScreen(township))).toBe('ACCESS.FORBIDDEN');
  });

  it('is no worker, no clerk and no administrator', async () => {
    for (const role of ['grid_worker', 'intake_officer', 'auditor', 'system_admin'] as const) {
      expect(await codes(holding(role, county), county)).toEqual(['ACCESS.FORBIDDEN']);
    }
  });

  it('is a wall screen, which reads nothing else', async () => {
    const screen = wallScreen(township);
    expect(await codes(screen, township)).toEqual([200]);
    expect(await codes(screen, county)).toEqual(['ACCESS.OUT_OF_SCOPE']);
    for (const path of [
      '/incidents',
      `/incidents/${stories[0]!.incidentId}`,
      '/incidents/counts',
      '/changes',
      '/saved-views',
      '/figures/workers',
    ]) {
      expect([path, (await get(path, screen)).body.code]).toEqual([path, 'ACCESS.FORBIDDEN']);
    }
  });
});
