import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PassOnOpenWork } from '#custody';
import { createDataSource } from '#database';
import { newId, wait } from '#primitives';
import { eventLike, eventually, gridStrips, holding, inStrip, type Replica, story, type TestService } from '#testing';
import { startHandling } from './handling-in-test.spec.js';

const [retired, kept, covering] = ['430211001001001', '430211001001002', '430211001001003'] as const;
const [lead, between, heir, help] = ['a', 'b', 'c', 'd'].map((n) => `D430211-unit_${n}`) as [
  string,
  string,
  string,
  string,
];
const clerk = holding('department_staff', lead);
const openIncidents = 2_000;

let service: TestService;
let second: Replica;

beforeAll(async () => {
  service = await startHandling();
  const { id, role, unit } = clerk.posts[0]!;
  await service.topics.publish(
    ...gridStrips(1, [retired, 0], [kept, 1]),
    ...[lead, between, heir, help].map((code) => unitLike(code)),
    eventLike('registry.catalogue-published.v1'),
    eventLike('registry.post-granted.v1', { subject: id, data: { postId: id, person: clerk.person, role, unit } }),
  );
  await service.ready();
  second = await service.replica();
});

afterAll(() => service?.close());

const unitLike = (code: string, change: { version?: number; validTo?: string; successor?: string } = {}) =>
  eventLike('registry.unit-changed.v1', { subject: code, data: { code, level: 'department', ...change } });

const closed = (code: string, successor: string) =>
  unitLike(code, { version: 2, validTo: '2026-01-01T00:00:00.000Z', successor });

interface Holding {
  readonly grid?: string;
  readonly place?: number;
  readonly revision?: number;
  readonly stage?: string;
  readonly leadUnit?: string;
}

/** Incidents as this service would have them after dispatch, all at once. */
async function hold(
  count: number,
  { grid = retired, place = 0, revision = 1, stage = 'DISPATCHED', leadUnit = lead }: Holding = {},
): Promise<string[]> {
  const ids = Array.from({ length: count }, newId);
  const { lng, lat } = inStrip(place);
  await service.database.query(
    `INSERT INTO incident (incident_id, version, stage, custodian, grid, lead_unit, co_units, held, lng, lat, grid_revision)
     SELECT id, 3, $2, 'handling', $3, $4, ARRAY[$5], '{"handlers": [], "returnCount": 0}', $6, $7, $8
     FROM unnest($1::uuid[]) AS id`,
    [ids, stage, grid, leadUnit, help, lng, lat, revision],
  );
  return ids;
}

interface Taken {
  id: string;
  type: string;
  actor: string;
  incidentversion: number;
  data: { reason?: string; grid?: { after: { grid: string } }; units?: { after: { leadUnit: string } } };
}

/** The steps this service took, by incident, in the order of its outbox. */
async function taken(ids: readonly string[]): Promise<Map<string, Taken[]>> {
  const rows = await service.database.query<{ id: string; event: Taken }>(
    `SELECT aggregateid AS id, convert_from(payload, 'UTF8')::jsonb AS event FROM outbox
     WHERE aggregatetype = 'incident' AND aggregateid = ANY($1) ORDER BY position`,
    [ids],
  );
  const steps = new Map<string, Taken[]>(ids.map((id) => [id, []]));
  for (const { id, event } of rows) steps.get(id)!.push(event);
  return steps;
}

const passedOn = async (ids: readonly string[], reason: string) =>
  [...(await taken(ids)).values()].map((steps) => steps.filter(({ data }) => data.reason === reason));

/** Everything that has been published to this service until now is in the memory of both replicas. */
async function known(kind: string, key: string, version: number): Promise<void> {
  await eventually(async () => {
    const rows = await service.database.query(
      `SELECT 1 FROM reference_item WHERE kind = $1 AND key = $2 AND version >= $3`,
      [kind, key, version],
    );
    return rows.length === 1;
  });
  // Twice as long as a replica takes to look for changes: there is no other sign that nothing will happen.
  await wait(1_000);
}

/** Lets both replicas look at once, and says how many incidents they passed on together. */
async function sweepBoth(): Promise<number> {
  const swept = await Promise.all([service, second].map(({ app }) => app.get(PassOnOpenWork).sweep()));
  return swept.reduce((sum, { passedOn: count }) => sum + count, 0);
}

const acknowledge = (incidentId: string, seen: number) =>
  service.send('POST', `/incidents/${incidentId}/acknowledgements`, {
    as: clerk,
    seen,
    body: {},
    to: seen % 2 ? service.url : second.url,
  });

/** As a desk does: what has moved on meanwhile is looked at again. */
async function acknowledgeInTheEnd(incidentId: string): Promise<void> {
  for (let seen = 3; ;) {
    const { status, body } = await acknowledge(incidentId, seen);
    if (status === 201) return;
    if (body.code !== 'INCIDENT.STALE_VERSION') throw new Error(`${status} ${JSON.stringify(body)}`);
    seen = body.incidentVersion as number;
  }
}

describe('open work of a retired grid', () => {
  let open: string[];
  let closedIds: string[];
  let elsewhere: string[];
  let outside: string[];
  let later: string[];

  beforeAll(async () => {
    open = await hold(openIncidents);
    closedIds = await hold(20, { stage: 'CLOSED' });
    elsewhere = await hold(20, { grid: kept, place: 1 });
    outside = await hold(3, { place: 7 });
    later = await hold(3, { revision: 9 });
  });

  it('stays where it is while the later revision is not complete', async () => {
    const [first, ...others] = gridStrips(2, [covering, 0], [kept, 1]);
    await service.topics.publish(...others);
    await wait(1_500);
    expect(await sweepBoth()).toBe(0);
    await service.topics.publish(first!);
  });

  it('passes on, each incident exactly once, with two replicas, while commands go on', async () => {
    const busy = open.filter((_, n) => n % 40 === 0);
    await eventually(async () => (await sweepBoth()) > 0);
    await Promise.all([sweepBoth(), ...busy.map(acknowledgeInTheEnd)]);
    await eventually(async () => (await passedOn(open, 'GRID_RETIRED')).every(({ length }) => length > 0), 60_000);

    for (const [id, steps] of await taken(open)) {
      expect(steps.filter(({ type }) => type === 'incident.passed-on.v1')).toMatchObject([
        { actor: 'system:handling', data: { grid: { after: { grid: covering, gridRevision: 2 } }, units: null } },
      ]);
      expect(steps.map(({ incidentversion }) => incidentversion)).toEqual(steps.map((_, n) => n + 4));
      expect(steps).toHaveLength(busy.includes(id) ? 2 : 1);
    }
    const rows = await service.database.query(
      `SELECT DISTINCT grid, grid_revision, lead_unit FROM incident WHERE incident_id = ANY($1)`,
      [open],
    );
    expect(rows).toEqual([{ grid: covering, grid_revision: 2, lead_unit: lead }]);
  });

  it('leaves alone what is closed, lies in another grid or in none, or was located by a later revision', async () => {
    const left = [...closedIds, ...elsewhere, ...outside, ...later];
    expect((await passedOn(left, 'GRID_RETIRED')).flat()).toEqual([]);
    // Each replica looks as well, and passes over what the other is looking at.
    await eventually(async () => {
      const swept = await service.app.get(PassOnOpenWork).sweep();
      expect(swept).toEqual({ passedOn: 0, outside: outside.length });
      return true;
    });
  });

  it('does nothing more when the same revision comes again', async () => {
    await service.topics.publish(...gridStrips(2, [covering, 0], [kept, 1]));
    const marker = story().step('incident.reported.v1');
    await service.topics.publish(...marker.events);
    await wait(1_500);
    expect(await sweepBoth()).toBe(0);
    expect((await passedOn(open, 'GRID_RETIRED')).every(({ length }) => length === 1)).toBe(true);
  });
});

describe('open work of a closed unit', () => {
  it('passes to the one at the end of the chain of successors, and its people act on it', async () => {
    const ids = await hold(60, { grid: kept, place: 1, leadUnit: lead });
    await service.topics.publish(closed(between, heir));
    await known('units', between, 2);
    await service.topics.publish(closed(lead, between));
    await eventually(async () => (await passedOn(ids, 'UNIT_SUCCEEDED')).every(({ length }) => length === 1), 60_000);
    await sweepBoth();
    for (const steps of await passedOn(ids, 'UNIT_SUCCEEDED')) {
      expect(steps).toMatchObject([
        {
          data: {
            grid: null,
            units: { before: { leadUnit: lead, coUnits: [help] }, after: { leadUnit: heir, coUnits: [help] } },
          },
        },
      ]);
    }
    const incidentId = ids[0]!;
    expect((await acknowledge(incidentId, 4)).body).toMatchObject({ code: 'ACCESS.OUT_OF_SCOPE' });
    const answer = await service.send('POST', `/incidents/${incidentId}/acknowledgements`, {
      as: holding('department_staff', heir),
      seen: 4,
      body: {},
    });
    expect(answer).toMatchObject({ status: 201, body: { incidentVersion: 5, stage: 'HANDLING' } });
  });
});

describe('looking for open work', () => {
  it('goes through no table, however much is closed', async () => {
    await service.database.query(
      `INSERT INTO incident (incident_id, version, stage, custodian, grid, lead_unit, co_units, held)
       SELECT gen_random_uuid(), 9, 'CLOSED', CASE WHEN n % 2 = 0 THEN 'handling' ELSE 'closure' END, '${retired}',
         '${lead}', '{}', '{}'
       FROM generate_series(1, 50000) AS n`,
    );
    await service.database.query('VACUUM (ANALYZE) incident');
    const dataSource = createDataSource({ url: service.database.url, applicationName: 'test', poolSize: 1 });
    await dataSource.initialize();
    try {
      for (const sql of [
        `SELECT DISTINCT grid, lead_unit, co_units FROM incident WHERE custodian = 'handling' AND open`,
        `SELECT * FROM incident WHERE custodian = 'handling' AND open AND (grid = ANY('{${kept}}')
           OR lead_unit = ANY('{${lead}}') OR co_units && '{${lead}}'::text[]) AND incident_id > '${newId()}'
         ORDER BY incident_id LIMIT 50 FOR UPDATE SKIP LOCKED`,
      ]) {
        const plan = await dataSource.query<Record<string, string>[]>(`EXPLAIN ${sql}`);
        expect(plan.map((row) => row['QUERY PLAN']).join('\n')).not.toContain('Seq Scan');
      }
    } finally {
      await dataSource.destroy();
    }
  });
});
