import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DataOf, goldenEvent, type IncidentEvent } from '#contracts';
import { createDataSource } from '#database';
import { eventLike, eventually, holding, type IncidentStory, story, type TestPerson } from '#testing';
import { DispatchAtWork, dispatcher, works } from './dispatch-at-work.spec.js';

const [county, township, community] = ['430211000000', '430211001000', '430211001001'] as const;
const police = 'D430211-police_station';
const sanitation = 'D430211-sanitation';
const ofTownship = holding('township_dispatcher', township);
const ofNextTownship = holding('township_dispatcher', '430211002000');
const ofCommunity = holding('community_staff', community);
const worker = holding('grid_worker', `${community}001`);

let at: DispatchAtWork;

const [golden] = goldenEvent('registry.routing-rules-published.v1').data.rules;
const any = { majors: [], subcategories: [], areas: [], hours: null, sources: [], urgent: null, keywords: [] };
const rules = [
  {
    ...golden!,
    number: 17,
    when: { ...any, keywords: ['GAS_LEAK'] },
    then: { ...golden!.then, lead: works, coUnits: [] },
  },
];

beforeAll(async () => {
  at = await DispatchAtWork.start();
  const unit = (code: string, level: 'department' | 'township' | 'community', parentCode: string) =>
    eventLike('registry.unit-changed.v1', { subject: code, data: { code, level, parentCode } });
  await at.service.topics.publish(
    unit(township, 'township', county),
    unit(community, 'community', township),
    unit(police, 'department', township),
    eventLike('registry.routing-rules-published.v1', { data: { rules } }),
    eventLike('registry.admission-list-published.v1'),
  );
  await eventually(async () => (await at.countOf('reference_item')) >= 9);
});

afterAll(() => at?.close());

async function registered(data: Partial<DataOf<'incident.registered.v1'>> = {}): Promise<IncidentStory> {
  const told = story().step('incident.reported.v1').step('incident.registered.v1', { data });
  await at.service.topics.publish(...told.events);
  await at.reaches(told, 2);
  return told;
}

const post = ({ incidentId, version }: IncidentStory, what: string, body: object, as: TestPerson = dispatcher) =>
  at.service.send('POST', `/incidents/${incidentId}/${what}`, { as, body, seen: version });
const own = async ({ incidentId, version }: IncidentStory): Promise<IncidentEvent[]> => {
  const rows = await at.service.database.query<{ payload: Buffer }>(
    `SELECT payload FROM outbox WHERE aggregatetype = 'incident' AND aggregateid = $1 ORDER BY position`,
    [incidentId],
  );
  return rows
    .map(({ payload }) => JSON.parse(payload.toString()) as IncidentEvent)
    .filter(({ incidentversion }) => incidentversion > version);
};

describe('the county’s rules', () => {
  it('suggest where an incident goes, and are kept with the dispatch that follows them', async () => {
    const told = await registered({ keywordsFound: ['GAS_LEAK'] });
    const by = { kind: 'RULE', rule: 17, version: 1 };
    // A replica looks for changed reference data twice a second.
    const suggested = await eventually(async () => {
      const { body } = await at.service.send('GET', `/incidents/${told.incidentId}/suggested-dispatch`, {
        as: dispatcher,
      });
      return body.by?.kind === 'RULE' && body;
    });
    expect(suggested).toMatchObject({ by, leadUnit: works, coUnits: [], level: 'county', obstacle: null });
    expect(await post(told, 'dispatches', { leadUnit: works })).toMatchObject({ status: 201 });
    expect(await own(told)).toMatchObject([{ data: { basis: by } }]);
  });

  it('send urgent ones out at once, before the catalogue is asked', async () => {
    const told = story()
      .step('incident.reported.v1')
      .step('incident.registered.v1', { data: { urgent: true, keywordsFound: ['GAS_LEAK'] } });
    await at.service.topics.publish(...told.events);
    await at.reaches(told, 3);
    expect(await own(told)).toMatchObject([
      { actor: 'system:dispatch', data: { leadUnit: works, basis: { kind: 'RULE', rule: 17 } } },
    ]);
  });
});

describe('a dry run of drafted rules', () => {
  const admin = holding('system_admin', county);
  const from = new Date(Date.now() - 3_600_000).toISOString();
  const to = new Date(Date.now() + 3_600_000).toISOString();
  const dryRun = (body: object, as = admin) =>
    at.service.send('POST', '/incidents/routing-dry-runs', { as, body: { county, from, to, rules: [], ...body } });

  it('tells who would have gone elsewhere, and changes nothing', async () => {
    const told = await registered();
    expect(await post(told, 'dispatches', { leadUnit: works })).toMatchObject({ status: 201 });
    const draft = { ...rules[0]!, number: 5, when: { ...any, subcategories: ['0103'] } };
    const { status, body } = await dryRun({ rules: [{ ...draft, then: { ...draft.then, lead: 'sanitation' } }] });
    expect(status).toBe(200);
    expect(body).toMatchObject({ county, lookedUntil: null, moves: [{ from: works, to: sanitation }] });
    expect(body.examples).toContainEqual({ incidentId: told.incidentId, from: works, to: sanitation, rule: 5 });
    expect(await at.versionOf(told)).toBe(3);
    expect((await dryRun({ from: to, to: from })).body).toMatchObject({ code: 'REQUEST.INVALID' });
  });

  it('finds them by its index, in the order of their dispatch', async () => {
    const dataSource = createDataSource({ url: at.service.database.url, applicationName: 'test', poolSize: 1 });
    await dataSource.initialize();
    await dataSource.query('SET enable_seqscan = off');
    const plan: unknown[] = await dataSource.query(
      `EXPLAIN SELECT 1 FROM incident
       WHERE left(grid, 6) = $1 AND held->'firstDispatch'->>'at' IS NOT NULL
         AND (held->'firstDispatch'->>'at', incident_id) > ($2, $3::uuid) AND held->'firstDispatch'->>'at' < $4
       ORDER BY held->'firstDispatch'->>'at', incident_id LIMIT 1000`,
      ['430211', from, '00000000-0000-0000-0000-000000000000', to],
    );
    await dataSource.destroy();
    expect(JSON.stringify(plan)).toMatch('incident_first_dispatch');
    expect(JSON.stringify(plan)).not.toMatch(/Sort|Seq Scan/);
  });

  it.each([
    ['from another county', holding('system_admin', '430281000000'), 'ACCESS.OUT_OF_SCOPE'],
    ['by a dispatcher', dispatcher, 'ACCESS.FORBIDDEN'],
  ])('is not made %s', async (_, as, code) => expect((await dryRun({}, as)).body).toMatchObject({ code }));
});

describe('desks', () => {
  it('a township dispatches what is on its own to an agency stationed there, and to nobody else', async () => {
    const told = await registered({ level: 'township' });
    expect(await post(told, 'dispatches', { leadUnit: sanitation }, ofTownship)).toMatchObject({
      status: 422,
      body: { code: 'DISPATCH.BEYOND_YOUR_DESK', unit: sanitation },
    });
    expect(await post(told, 'dispatches', { leadUnit: police }, ofNextTownship)).toMatchObject({
      status: 403,
      body: { code: 'ACCESS.OUT_OF_SCOPE' },
    });
    expect(await post(told, 'dispatches', { leadUnit: police }, ofTownship)).toMatchObject({ status: 201 });
  });

  it('a community takes on what it admits; all else is refused with the list, and passed on', async () => {
    const told = await registered({ level: 'community', subcategory: '0402' });
    expect(await post(told, 'dispatches', { leadUnit: community }, ofCommunity)).toMatchObject({
      status: 422,
      body: { code: 'DISPATCH.NOT_ADMITTED', level: 'community', version: 1 },
    });
    const opinion = '社区无力处置，张三家漏水';
    expect(await post(told, 'escalations', { opinion }, ofCommunity)).toMatchObject({
      status: 201,
      body: { incidentVersion: 3, stage: 'REGISTERED', numberToCall: null },
    });
    const [escalated] = await own(told);
    expect(escalated).toMatchObject({ data: { from: 'community', to: 'township', emergency: null } });
    expect(JSON.stringify(escalated)).not.toContain('张三');
    const again = await at.service.send('POST', `/incidents/${told.incidentId}/escalations`, {
      ...{ as: ofCommunity, body: { opinion }, seen: 3 },
    });
    expect(again).toMatchObject({ status: 422, body: { code: 'ESCALATION.NOT_YOUR_DESK' } });
  });

  it('an emergency goes past them all, by rule at once, and the answer says whom to call', async () => {
    const told = await registered({ level: 'community', keywordsFound: ['GAS_LEAK'] });
    expect(await post(told, 'escalations', { opinion: '燃气泄漏', emergency: 'FIRE' }, ofCommunity)).toMatchObject({
      status: 201,
      body: { incidentVersion: 4, stage: 'DISPATCHED', numberToCall: '119' },
    });
    expect(await own(told)).toMatchObject([
      { type: 'incident.escalated.v1', data: { to: 'county', emergency: 'FIRE' } },
      { type: 'incident.dispatched.v1', actor: 'system:dispatch', data: { leadUnit: works } },
    ]);
  });

  it.each([
    ['without signing in', undefined, {}, 401, 'ACCESS.NOT_SIGNED_IN'],
    ['as a grid worker', worker, {}, 403, 'ACCESS.FORBIDDEN'],
    ['from the next township', ofNextTownship, {}, 403, 'ACCESS.OUT_OF_SCOPE'],
    ['without an opinion', dispatcher, { opinion: ' ' }, 400, 'REQUEST.INVALID'],
    ['once it is dispatched', dispatcher, { dispatched: true }, 409, 'CUSTODY.ELSEWHERE'],
  ])('an incident is not escalated %s', async (_, as, how, status, code) => {
    const { dispatched = false, ...more }: { dispatched?: boolean; opinion?: string } = how;
    const told = await registered();
    if (dispatched) await post(told, 'dispatches', { leadUnit: works });
    const answer = await at.service.send('POST', `/incidents/${told.incidentId}/escalations`, {
      ...(as ? { as } : {}),
      ...{ body: { opinion: '超出本级职责', ...more }, seen: dispatched ? 3 : 2 },
    });
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  });
});
