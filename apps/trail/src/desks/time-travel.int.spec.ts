import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#primitives';
import { eventually, holding, type IncidentStory, story } from '#testing';
import { auditor, startTrail, type TrailAtWork } from '../trail-at-work.spec.js';
import { deskAt } from './desk-stay.store.js';

const [sanitation, water] = ['D430288-sanitation', 'D430288-water'];
const grid = '430288001001001';

let service: TrailAtWork;
let told: IncidentStory;
/** After each step: when the trail had it, and not the next. */
const moments: string[] = [];

/** Has the trail receive one step; gives a moment by which it had. */
async function receive(step: (of: IncidentStory) => IncidentStory): Promise<string> {
  const before = await service.size();
  await service.topics.publish(...step(told).since(told.version - 1));
  await eventually(async () => (await service.size()) > before);
  // The next entry is a millisecond away at least.
  const at = new Date().toISOString();
  await eventually(() => Promise.resolve(new Date().toISOString() > at));
  return at;
}

beforeAll(async () => {
  service = await startTrail();
  told = story();
  for (const step of [
    (of: IncidentStory) => of.step('incident.reported.v1', { data: { grid } }),
    (of: IncidentStory) => of.step('incident.registered.v1', { data: { grid } }),
    (of: IncidentStory) => of.step('incident.dispatched.v1', { data: { leadUnit: sanitation, coUnits: [water] } }),
    (of: IncidentStory) => of.step('incident.acknowledged.v1'),
    (of: IncidentStory) => of.step('incident.return-ruled.v1', { data: { leadUnit: water, coUnits: [] } }),
    (of: IncidentStory) => of.step('incident.closed.v1'),
  ]) {
    moments.push(await receive(step));
  }
});

afterAll(() => service?.close());

const incidentAt = (at: string, id = told.incidentId) =>
  service.send('GET', `/incidents/${id}/as-of?at=${at}`, { as: auditor });

/** Once the index has come so far. */
const desk = (unit: string, at: string) =>
  eventually(async () => {
    const { status, body } = await service.send('GET', `/desks/${unit}/as-of?at=${at}`, { as: auditor });
    return status === 200 && (body.incidents as { incidentId: string; stage: string; leadUnit: string }[]);
  });

describe('an incident as of a past moment', () => {
  it('is what the trail had received of it by then', async () => {
    const seen = await Promise.all(moments.map((at) => incidentAt(at)));
    expect(seen.map(({ body }) => [body.incidentVersion, body.stage, body.leadUnit])).toEqual([
      [1, 'REPORTED', null],
      [2, 'REGISTERED', null],
      [3, 'DISPATCHED', sanitation],
      [4, 'HANDLING', sanitation],
      [5, 'DISPATCHED', water],
      [6, 'CLOSED', water],
    ]);
    expect(seen[0]!.body).toMatchObject({ number: '430211-20261009-000001', grid, voidRequested: false });
    expect(seen[2]!.body.openClocks.map(({ clock }: { clock: string }) => clock)).toEqual([
      'ACKNOWLEDGEMENT',
      'HANDLING',
    ]);
  });

  it('is not there before its first entry, nor at a moment to come', async () => {
    expect(await incidentAt('2026-01-01T00:00:00Z')).toMatchObject({
      status: 404,
      body: { code: 'TRAIL.NO_SUCH_INCIDENT' },
    });
    expect(await incidentAt(moments[0]!, newId())).toMatchObject({ status: 404 });
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    expect(await incidentAt(tomorrow)).toMatchObject({ status: 422, body: { code: 'TRAIL.NOT_PAST' } });
  });
});

describe('a desk as of a past moment', () => {
  it('has what the unit led, helped with, or had in its area, as it was then', async () => {
    const onDesk = async (unit: string) =>
      Promise.all(moments.map(async (at) => (await desk(unit, at)).map(({ stage }) => stage)));
    expect(await onDesk(sanitation)).toEqual([[], [], ['DISPATCHED'], ['HANDLING'], [], []]);
    expect(await onDesk(water)).toEqual([[], [], ['DISPATCHED'], ['HANDLING'], ['DISPATCHED'], []]);
    const everywhere = [['REPORTED'], ['REGISTERED'], ['DISPATCHED'], ['HANDLING'], ['DISPATCHED'], []];
    for (const unit of [grid, '430288001001', '430288001000', '430288000000']) {
      expect(await onDesk(unit)).toEqual(everywhere);
    }
    expect(await onDesk('430288001002')).toEqual(moments.map(() => []));
  });

  it('comes page by page', async () => {
    const others = Array.from({ length: 5 }, () =>
      story().step('incident.reported.v1', { data: { grid: '430287001001001' } }),
    );
    const before = await service.size();
    await service.topics.publish(...others.flatMap(({ events }) => events));
    await eventually(async () => (await service.size()) >= before + 5);
    const at = new Date().toISOString();
    expect(await desk('430287000000', at)).toHaveLength(5);
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const path: string = `/desks/430287000000/as-of?at=${at}&limit=2${after && `&after=${after}`}`;
      const { body } = await service.send('GET', path, { as: auditor });
      seen.push(...body.incidents.map(({ incidentId }: { incidentId: string }) => incidentId));
      after = body.next as string | null;
    }
    expect(seen).toEqual(others.map(({ incidentId }) => incidentId).sort());
  });

  it('is read by the auditor only, of what can be a unit', async () => {
    const path = `/desks/${sanitation}/as-of?at=${moments[0]}`;
    const chief = holding('duty_chief', '430288000000');
    expect(await service.send('GET', path, { as: chief })).toMatchObject({ status: 403 });
    expect((await service.send('GET', `/desks/%25/as-of?at=${moments[0]}`, { as: auditor })).status).toBe(400);
  });

  it('is found in a long history without going through it', async () => {
    // Some 500,000 entries of a county: 200,000 stays, of which a few hundred go on at any moment.
    await service.database.query(`
      INSERT INTO desk_stay (incident_id, role, unit, came, gone)
      SELECT gen_random_uuid(), role, CASE role WHEN 'GRID'
        THEN '430299' || lpad((n % 20)::text, 3, '0') || '001' || lpad((n % 30)::text, 3, '0')
        ELSE 'D430299-' || chr(97 + n % 20) END, 1000000 + n * 5, CASE WHEN n < 99000 THEN 1000000 + n * 5 + 1000 END
      FROM generate_series(1, 100000) n, (VALUES ('GRID'), ('LEAD')) AS roles(role)`);
    await service.database.query('ANALYZE desk_stay');
    for (const [unit, most] of [
      ['D430299-c', 60],
      ['430299003000', 60],
      ['430299000000', 600],
    ] as const) {
      for (const upTo of [1_005_000, 1_250_000, 1_499_000]) {
        const { sql, parameters } = deskAt(unit, upTo, '00000000-0000-0000-0000-000000000000', 201);
        const [row] = await service.database.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
          `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`,
          parameters,
        );
        const plan = row!['QUERY PLAN'][0]!.Plan;
        expect(plan['Actual Rows']).toBeGreaterThan(0);
        expect(nodes(plan).map((node) => node['Node Type'])).not.toContain('Seq Scan');
        // The table is some 2,000 blocks, the index as many.
        expect([unit, upTo, plan['Shared Hit Blocks'] + plan['Shared Read Blocks'] < most]).toEqual([unit, upTo, true]);
      }
    }
  });
});

interface Plan {
  readonly 'Node Type': string;
  readonly 'Actual Rows': number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Plan[];
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];
