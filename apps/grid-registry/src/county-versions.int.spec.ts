import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EventOf, goldenEvent, type TopicName } from '#contracts';
import { createDataSource } from '#database';
import { defaultTimeRules } from '#deadlines';
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
const city = '430200000000';
const ofCity = holding('system_admin', city);
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
/** The law’s days are added. */
const timeRules = { ...defaultTimeRules, days: {} };
const townships = ['430211001000', '430211002000'] as const;
const sanitation = holding('department_staff', 'D430211-sanitation');
const chief = holding('duty_chief', county);
let service: TestService;

type Kind = 'routing-rules' | 'admission-lists' | 'time-rules';
type Published =
  'registry.routing-rules-published.v1' | 'registry.admission-list-published.v1' | 'registry.time-rules-published.v1';
/** Nobody but those who may read it must see it. */
const reason = '冬季作息，张三提出';

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
      unit('430281000000', 'county', null),
      unit(city, 'city', null),
      ...departments,
      ...townships.map((code) => unit(code, 'township', county)),
    ]);
    await publishCatalogue(publication, items);
  });
  await dataSource.destroy();
});

afterAll(() => service?.close());

const publish = (
  what: Kind,
  body: object,
  { as = admin, seen, at = county }: { as?: TestPerson; seen?: number | undefined; at?: string } = {},
) =>
  service.send('POST', `/counties/${at}/${what}`, {
    ...{ as, body: { reason, ...body } },
    ...(seen === undefined ? {} : { seen }),
  });
const read = async (path: string) =>
  (await service.send('GET', `/counties/${county}/${path}`, { as: dispatcher })).body;
const textOf = async ({ textId }: { textId: string }) =>
  (await service.send('POST', '/texts/query', { as: dispatcher, body: { textIds: [textId] } })).body;

describe.each([
  {
    what: 'routing-rules' as const,
    topic: 'registry.routing-rules.v1' as const,
    type: 'registry.routing-rules-published.v1' as const,
    content: { rules: [rule], keywordLists: [] },
    other: { rules: [] },
    faulty: { rules: [rule, rule] },
    illFormed: { rules: [{ ...rule, then: { ...rule.then, lead: '环卫' } }] },
    code: 'ROUTING_RULES.FAULTY',
  },
  {
    what: 'admission-lists' as const,
    topic: 'registry.admission-lists.v1' as const,
    type: 'registry.admission-list-published.v1' as const,
    content: { items: admitted },
    other: { items: [] },
    faulty: { items: [...admitted, ...admitted] },
    illFormed: { items: [{ ...admitted[0], kind: '承办' }] },
    code: 'ADMISSION_LIST.FAULTY',
  },
  {
    what: 'time-rules' as const,
    topic: 'registry.time-rules.v1' as const,
    type: 'registry.time-rules-published.v1' as const,
    content: { ...timeRules, unitHours: { 'D430211-sanitation': 'AROUND_THE_CLOCK' } },
    other: { ...timeRules, reopeningDays: 30 },
    faulty: { ...timeRules, unitHours: { 'D430211-nobody': 'AROUND_THE_CLOCK' } },
    illFormed: { ...timeRules, hours: [['17:00', '09:00']] },
    code: 'TIME_RULES.FAULTY',
  },
])('the $what of a county', ({ what, topic, type, content, other, faulty, illFormed, code }) => {
  const latest = async (): Promise<number> => (await read(what))[0].version;

  it('are published one version after another, each under a key of its own on both topics', async () => {
    const first = await publish(what, content, { seen: 0 });
    expect(first).toMatchObject({ status: 201, body: { county, version: 1 } });
    const second = await publish(what, { ...other, validFrom: '2099-01-01T00:00:00+08:00' }, { seen: 1 });
    expect(second).toMatchObject({ status: 201, body: { version: 2, validFrom: '2098-12-31T16:00:00.000Z' } });
    expect(await read(what)).toMatchObject([{ version: 2 }, { version: 1, publishedBy: admin.person }]);
    expect(await read(`${what}/latest`)).toMatchObject({ version: 2, ...other });
    expect(await read(`${what}/1`)).toMatchObject({ version: 1, ...content });
    for (const published of ['registry.events.v1', topic] as const) {
      expect(await publishedOn(published, type, 2)).toMatchObject([
        { subject: `${county}/1`, actor: admin.person, data: { version: 1, ...content } },
        { subject: `${county}/2` },
      ]);
    }
  });

  it('say why, in the list and in the event; the words stay here', async () => {
    const [, first] = await read(what);
    expect(await textOf(first.reason)).toEqual([{ textId: first.reason.textId, content: reason }]);
    const [event] = await publishedOn(topic, type, 2);
    expect(event!.data.reason).toEqual(first.reason);
    expect(JSON.stringify(await service.topics.events('registry.events.v1'))).not.toContain(reason);
  });

  it('are published once when several change the same version at once', async () => {
    const seen = await latest();
    const answers = await Promise.all([1, 2, 3].map(() => publish(what, content, { seen })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'COUNTY_VERSION.STALE',
      version: await latest(),
    });
  });

  it('never change afterwards', () =>
    expect(service.database.query('UPDATE county_version SET version = version + 1')).rejects.toThrow('never change'));

  it.each([
    ['COUNTY_VERSION.SEEN_MISSING', 428, content, { seen: undefined }],
    ['COUNTY_VERSION.VALID_IN_PAST', 422, { ...content, validFrom: '2026-10-01T00:00:00Z' }, {}],
    [code, 422, faulty, {}],
    ['REQUEST.INVALID', 400, illFormed, {}],
    ['REQUEST.INVALID', 400, { ...content, reason: undefined }, {}],
    ['REQUEST.INVALID', 400, { ...content, reason: ' ' }, {}],
    ['REQUEST.INVALID', 400, { ...content, reason: '长'.repeat(501) }, {}],
    ['ACCESS.FORBIDDEN', 403, content, { as: dispatcher }],
    ['ACCESS.FORBIDDEN', 403, content, { as: chief }],
    ['ACCESS.OUT_OF_SCOPE', 403, content, { as: elsewhere }],
    ['ACCESS.OUT_OF_SCOPE', 403, content, { as: holding('system_admin', townships[0]) }],
    ['COUNTY_VERSION.NO_COUNTY', 404, content, { as: ofCity, at: city, seen: 0 }],
  ])('are refused with %s', async (refusal, status, body, how) =>
    expect(await publish(what, body, { seen: await latest(), ...how })).toMatchObject({
      status,
      body: { code: refusal },
    }),
  );

  it('are nowhere where there is no such version', async () => {
    expect(await read(`${what}/99`)).toMatchObject({ code: 'COUNTY_VERSION.UNKNOWN' });
    expect(await read(`${what}/0`)).toMatchObject({ code: 'REQUEST.INVALID' });
  });
});

/** The events of a type on a topic, as soon as there are so many; they may lie in different partitions. */
const publishedOn = <T extends Published>(topic: TopicName, type: T, count: number): Promise<EventOf<T>[]> =>
  eventually(async () => {
    const events = (await service.topics.events(topic)).filter((event) => event.type === type) as EventOf<T>[];
    return events.length === count && events.sort((one, other) => (one.subject < other.subject ? -1 : 1));
  });

describe('a drafted table of routing rules', () => {
  it('is validated without being published', async () => {
    const before = await read('routing-rules');
    const draft = { rules: [rule, { ...golden, number: 20 }, { ...rule, number: 30 }] };
    const { status, body } = await service.send('POST', `/counties/${county}/routing-rules/validations`, {
      ...{ as: admin, body: draft },
    });
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
});

describe('an admission list', () => {
  it('is refused with each type that is there twice, or unknown', async () => {
    const items = [...admitted, ...admitted, { ...admitted[0], subcategory: '9999' }];
    const [{ version: seen }] = await read('admission-lists');
    expect((await publish('admission-lists', { items }, { seen })).body).toMatchObject({
      faults: ['TWICE community 0102', 'UNKNOWN_SUBCATEGORY community 9999'],
    });
  });
});

describe('time rules', () => {
  it('have the days of the law written out, with the county’s own before them', async () => {
    const [{ version: seen }] = await read('time-rules');
    const days = { '2026-10-08': 'DAY_OFF' };
    expect(await publish('time-rules', { ...timeRules, days }, { seen })).toMatchObject({ status: 201 });
    expect((await read('time-rules/latest')).days).toMatchObject({
      ...{ '2026-10-07': 'DAY_OFF', '2026-10-08': 'DAY_OFF', '2026-10-10': 'WORKDAY' },
    });
  });

  it('of several counties have one sequence of numbers: a clock tells the number alone', async () => {
    const [{ version: seen }] = await read('time-rules');
    const there = { as: elsewhere, at: '430281000000' };
    expect((await publish('time-rules', timeRules, { ...there, seen: 0 })).body).toMatchObject({
      ...{ county: there.at, version: seen + 1 },
    });
    expect((await publish('time-rules', timeRules, { seen })).body).toMatchObject({ version: seen + 2 });
    const both = await Promise.all([
      publish('time-rules', timeRules, { seen: seen + 2 }),
      publish('time-rules', timeRules, { ...there, seen: seen + 1 }),
    ]);
    expect(both.map(({ body }) => body.version).sort()).toEqual([seen + 3, seen + 4]);
  });
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
      const all = (await service.topics.events('registry.events.v1')).filter(({ subject }) => subject === id);
      return all.length === count && all;
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
