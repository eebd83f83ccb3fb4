import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AnyEvent, goldenEvent } from '#contracts';
import { createDataSource } from '#database';
import { systemActor } from '#event-bus';
import { newId } from '#primitives';
import type { DataServiceConfig } from '#service-runtime';
import { eventually, holding, startTestService, type TestPerson, type TestService } from '#testing';
import { gridRegistryModule } from './grid-registry.module.js';
import { gridRegistryMigrations } from './migrations.js';
import { changeUnits, type UnitState } from './publishing/change-units.js';
import { publishCatalogue } from './publishing/publish-catalogue.js';

const county = '430211000000';
const admin = holding('system_admin', county);
const elsewhere = holding('system_admin', '430281000000');
const dispatcher = holding('dispatcher', county);
const { items } = goldenEvent('registry.catalogue-published.v1').data;
const [golden] = goldenEvent('registry.routing-rules-published.v1').data.rules;
/** Sends rubbish to works, at any time and anywhere. */
const rule = {
  number: 10,
  when: { majors: ['01'], subcategories: [], areas: [], hours: null, sources: [], urgent: null, keywords: [] },
  then: { lead: 'municipal_works', coUnits: [], level: null, limit: null },
};
const admitted = [{ level: 'community', subcategory: '0102', kind: 'UNDERTAKE' }];
const townships = ['430211001000', '430211002000'] as const;
const sanitation = holding('department_staff', 'D430211-sanitation');
const chief = holding('duty_chief', county);
let service: TestService;

const unit = (code: string, level: UnitState['level'], parentCode: string | null): UnitState => ({
  ...{ code, level, parentCode, name: `单位${code}`, nameEn: null, synthetic: true },
});

beforeAll(async () => {
  service = await startTestService<DataServiceConfig>({
    name: 'grid-registry',
    module: gridRegistryModule,
    migrations: gridRegistryMigrations,
  });
  const dataSource = createDataSource({ url: service.database.url, applicationName: 'test', poolSize: 1 });
  await dataSource.initialize();
  await dataSource.transaction(async (manager) => {
    const publication = { manager, by: systemActor('grid-registry'), at: new Date() };
    const departments = ['sanitation', 'municipal_works'].map((key) => unit(`D430211-${key}`, 'department', county));
    await changeUnits(publication, [
      unit(county, 'county', null),
      ...departments,
      ...townships.map((code) => unit(code, 'township', county)),
    ]);
    await publishCatalogue(publication, items);
  });
  await dataSource.destroy();
});

afterAll(() => service?.close());

const post = (path: string, body: object, { as = admin, seen }: { as?: typeof admin; seen?: number } = {}) =>
  service.send('POST', `/counties/${county}/${path}`, { as, body, ...(seen === undefined ? {} : { seen }) });
const read = async (path: string) =>
  (await service.send('GET', `/counties/${county}/${path}`, { as: dispatcher })).body;

describe('routing rules of a county', () => {
  it('are published one version after another, each under a key of its own on both topics', async () => {
    const first = await post('routing-rules', { rules: [rule] }, { seen: 0 });
    expect(first).toMatchObject({ status: 201, body: { county, version: 1 } });
    const later = '2099-01-01T00:00:00+08:00';
    const second = await post('routing-rules', { rules: [], validFrom: later }, { seen: 1 });
    expect(second).toMatchObject({ status: 201, body: { version: 2, validFrom: '2098-12-31T16:00:00.000Z' } });
    expect(await read('routing-rules')).toMatchObject([{ version: 2 }, { version: 1, publishedBy: admin.person }]);
    expect(await read('routing-rules/latest')).toMatchObject({ version: 2, rules: [] });
    expect(await read('routing-rules/1')).toMatchObject({ version: 1, rules: [rule], keywordLists: [] });
    for (const topic of ['registry.events.v1', 'registry.routing-rules.v1'] as const) {
      const published = await eventually(async () => {
        const events = (await service.topics.read(topic)).map(({ value }) => JSON.parse(value.toString()) as AnyEvent);
        const rules = events.filter(({ type }) => type === 'registry.routing-rules-published.v1');
        // They may lie in different partitions.
        return rules.length === 2 && rules.sort((one, other) => (one.subject < other.subject ? -1 : 1));
      });
      expect(published).toMatchObject([
        { subject: `${county}/1`, actor: admin.person, data: { version: 1, rules: [rule] } },
        { subject: `${county}/2` },
      ]);
    }
  });

  it('are published once when two change the same version at once', async () => {
    const [{ version }] = await read('routing-rules');
    const answers = await Promise.all([1, 2, 3].map(() => post('routing-rules', { rules: [rule] }, { seen: version })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'COUNTY_VERSION.STALE',
      version: version + 1,
    });
  });

  it('are validated without being published', async () => {
    const before = await read('routing-rules');
    const draft = { rules: [rule, { ...golden, number: 20 }, { ...rule, number: 30 }] };
    const { status, body } = await post('routing-rules/validations', draft);
    expect({ status, found: body.findings.map((one: { kind: string; rule: number }) => [one.kind, one.rule]) }).toEqual(
      {
        status: 200,
        found: [
          ['UNKNOWN_KEYWORD_LIST', 20],
          ['UNREACHABLE', 30],
        ],
      },
    );
    expect(await read('routing-rules')).toEqual(before);
  });

  it.each([
    ['COUNTY_VERSION.SEEN_MISSING', 428, { rules: [] }, {}],
    ['COUNTY_VERSION.VALID_IN_PAST', 422, { rules: [], validFrom: '2026-10-01T00:00:00Z' }, { seen: 3 }],
    ['ROUTING_RULES.FAULTY', 422, { rules: [rule, rule] }, { seen: 3 }],
    ['REQUEST.INVALID', 400, { rules: [{ ...rule, then: { ...rule.then, lead: '环卫' } }] }, { seen: 3 }],
    ['ACCESS.FORBIDDEN', 403, { rules: [] }, { seen: 3, as: dispatcher }],
    ['ACCESS.OUT_OF_SCOPE', 403, { rules: [] }, { seen: 3, as: elsewhere }],
  ])('are refused with %s', async (code, status, body, how) =>
    expect(await post('routing-rules', body, how)).toMatchObject({ status, body: { code } }),
  );

  it('are nowhere where there is no county or no such version', async () => {
    const ofCity = await service.send('POST', '/counties/430200000000/routing-rules', {
      ...{ as: holding('system_admin', '430200000000'), body: { rules: [] }, seen: 0 },
    });
    expect(ofCity).toMatchObject({ status: 404, body: { code: 'COUNTY_VERSION.NO_COUNTY' } });
    expect(await read('routing-rules/99')).toMatchObject({ code: 'COUNTY_VERSION.UNKNOWN' });
  });
});

describe('the admission list of a county', () => {
  it('is published and read as routing rules are, with numbers of its own', async () => {
    expect(await post('admission-lists', { items: admitted }, { seen: 0 })).toMatchObject({
      status: 201,
      body: { version: 1 },
    });
    expect(await read('admission-lists')).toMatchObject([{ version: 1 }]);
    expect(await read('admission-lists/latest')).toMatchObject({ items: admitted });
    expect(await read('admission-lists/2')).toMatchObject({ code: 'COUNTY_VERSION.UNKNOWN' });
  });

  it('is refused with a type twice, or unknown', async () =>
    expect(
      await post(
        'admission-lists',
        { items: [...admitted, ...admitted, { ...admitted[0], subcategory: '9999' }] },
        { seen: 1 },
      ),
    ).toMatchObject({
      status: 422,
      body: { code: 'ADMISSION_LIST.FAULTY', faults: ['TWICE community 0102', 'UNKNOWN_SUBCATEGORY community 9999'] },
    }));
});

describe('an application for admission', () => {
  const secret = '张三反映社区无人清运';
  const send = (path: string, as: TestPerson, body: object) =>
    service.send('POST', `/admission-applications${path}`, { as, body });
  const item = { level: 'township', subcategory: '0103', kind: 'UNDERTAKE' };
  const apply = (more: object = {}, as = sanitation) =>
    send('', as, { item: { ...item, ...more }, reason: secret, conditions: '经费随事转' });
  const opinion = (id: string, unit: string, agrees = true) =>
    send(`/${id}/opinions`, holding('township_dispatcher', unit), { agrees, opinion: '具备条件' });
  const notice = { number: '2026-017', text: '自即日起由乡镇承办' };
  const decide = (id: string, more: object = {}, as = chief) =>
    send(`/${id}/decisions`, as, { decision: 'ADMITTED', reason: '各方一致同意', notice, ...more });
  const factsOf = (id: string, count: number) =>
    eventually(async () => {
      const all = (await service.topics.read('registry.events.v1')).filter(({ key }) => key === id);
      return all.length === count && all.map(({ value }) => JSON.parse(value.toString()) as AnyEvent);
    });

  it('goes the simple way where all townships agree, and ends in a notice and the next list', async () => {
    const { status, body } = await apply();
    expect({ status, asked: body.asked }).toEqual({ status: 201, asked: townships });
    const { applicationId } = body;
    expect(await apply()).toMatchObject({ status: 422, body: { code: 'ADMISSION.APPLIED_ALREADY' } });
    expect(await opinion(applicationId, townships[0])).toMatchObject({ status: 201 });
    expect(await opinion(applicationId, townships[0])).toMatchObject({ body: { code: 'ADMISSION.OPINION_GIVEN' } });
    expect(await decide(applicationId)).toMatchObject({
      body: { code: 'ADMISSION.NOT_ALL_AGREE', units: [townships[1]] },
    });
    await opinion(applicationId, townships[1]);
    const { version } = await read('admission-lists/latest');
    expect(await decide(applicationId)).toMatchObject({
      status: 201,
      body: { procedure: 'SIMPLE', listVersion: version + 1 },
    });
    expect((await read('admission-lists/latest')).items).toEqual([...admitted, item]);
    expect(await apply()).toMatchObject({ body: { code: 'ADMISSION.ADMITTED_ALREADY' } });
    const facts = await factsOf(applicationId, 4);
    expect(facts.map(({ type }) => type)).toEqual([
      'registry.admission-applied.v1',
      'registry.admission-opinion-given.v1',
      'registry.admission-opinion-given.v1',
      'registry.admission-decided.v1',
    ]);
    expect(facts.at(-1)).toMatchObject({ data: { notice: { number: '2026-017' }, listVersion: version + 1 } });
    expect(JSON.stringify(facts)).not.toContain('张三');
    const [listed] = (await service.send('GET', `/admission-applications?county=${county}`, { as: dispatcher })).body;
    expect(listed).toMatchObject({
      applicationId,
      decision: 'ADMITTED',
      opinions: [{ agrees: true }, { agrees: true }],
    });
    const asked = { as: chief, body: { textIds: [listed.reason.textId] } };
    expect((await service.send('POST', '/texts/query', asked)).body).toMatchObject([{ content: secret }]);
  });

  it('goes the ordinary way where one is against: the committee decides, once', async () => {
    const { applicationId } = (await apply({ subcategory: '0402', kind: 'ASSIST' })).body;
    await opinion(applicationId, townships[0], false);
    const [first, second] = await Promise.all([
      decide(applicationId, { minutes: '会议同意' }),
      decide(applicationId, { minutes: '会议同意' }),
    ]);
    expect([first.status, second.status].sort()).toEqual([201, 409]);
    expect([first.body.procedure, second.body.procedure]).toContain('ORDINARY');
    expect(await opinion(applicationId, townships[1])).toMatchObject({ body: { code: 'ADMISSION.DECIDED' } });
  });

  it('may be denied, and made anew', async () => {
    const again = async () => (await apply({ level: 'community', kind: 'STATUTORY' })).body.applicationId;
    const denial = { decision: 'DENIED', notice: undefined };
    expect(await decide(await again(), denial)).toMatchObject({ status: 201, body: { listVersion: null } });
    expect(await decide(await again(), denial)).toMatchObject({ status: 201 });
  });

  it.each([
    ['ADMISSION.NO_DEPARTMENT', () => apply({}, holding('department_staff', county))],
    ['ADMISSION.UNKNOWN_SUBCATEGORY', () => apply({ subcategory: '9999' })],
    ['ACCESS.FORBIDDEN', () => apply({}, chief)],
    ['REQUEST.INVALID', () => send('', sanitation, { item })],
    ['ADMISSION.UNKNOWN', () => opinion(newId(), townships[0])],
    ['ADMISSION.UNKNOWN', () => decide(newId())],
  ])('is refused with %s', async (code, ask) => expect((await ask()).body).toMatchObject({ code }));

  it('is asked of townships of the county, and decided by its own chief', async () => {
    const { applicationId } = (await apply({ level: 'community', subcategory: '0103', kind: 'UNDERTAKE' })).body;
    expect(await opinion(applicationId, '430281001000')).toMatchObject({ body: { code: 'ADMISSION.NOT_ASKED' } });
    expect(await decide(applicationId, {}, holding('duty_chief', '430281000000'))).toMatchObject({ status: 403 });
    expect(await decide(applicationId, {}, sanitation)).toMatchObject({ status: 403 });
  });
});
