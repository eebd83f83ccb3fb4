import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AnyEvent, type Role } from '#contracts';
import { createDataSource } from '#database';
import { systemActor } from '#event-bus';
import type { DataServiceConfig } from '#service-runtime';
import { eventually, holding, startTestService, type TestPerson, type TestService } from '#testing';
import { gridRegistryModule } from './grid-registry.module.js';
import { gridRegistryMigrations } from './migrations.js';
import { changeUnits } from './publishing/change-units.js';
import { grantPosts } from './publishing/grant-posts.js';
import { publishGridRevision } from './publishing/publish-grid-revision.js';

const county = '430211000000';
const elsewhere = '430281000000';
const boss = holding('duty_chief', county);
const note = '注意：张三家门口的塌陷';
let service: TestService;

const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();
const post = (path: string, as: TestPerson | undefined, body: object = {}) => service.send('POST', path, { as, body });

/** Somebody of the command centre, as the registry knows them. */
async function staff(role: Role = 'duty_chief'): Promise<TestPerson> {
  const someone = holding(role, county);
  const dataSource = createDataSource({ url: service.database.url, applicationName: 'test', poolSize: 1 });
  await dataSource.initialize();
  await dataSource.transaction((manager) =>
    grantPosts(
      { manager, by: systemActor('grid-registry'), at: new Date() },
      [{ personId: someone.person, name: '测试员', synthetic: true }],
      [{ postId: someone.posts[0]!.id, personId: someone.person, role, unit: county, validFrom: new Date(0) }],
    ),
  );
  await dataSource.destroy();
  return someone;
}

const plan = ({ person, posts }: TestPerson, from: number, to: number, as = boss, area = county) =>
  post('/duty/shifts', as, {
    ...{ area, role: posts[0]!.role, personId: person, startsAt: hours(from), endsAt: hours(to) },
  });

const open = { byStage: [{ stage: 'HANDLING', count: 7 }], overdue: 2, casebookPosition: '4711' };
const handOver = (from: TestPerson, to: TestPerson, more: object = {}) =>
  post('/duty/handovers', from, { area: county, incoming: to.person, note, open, ...more });

/** Two at one desk, the one's shift ending as the other's begins. */
async function changeOfShift(role: Role = 'duty_chief'): Promise<[TestPerson, TestPerson]> {
  const [one, other] = [await staff(role), await staff(role)];
  for (const planned of [await plan(one, -11, 0.5), await plan(other, 0.5, 12)]) expect(planned.status).toBe(201);
  return [one, other];
}

const facts = (subject: string, count: number): Promise<AnyEvent[]> =>
  eventually(async () => {
    const messages = (await service.topics.read('registry.events.v1')).filter(({ key }) => key === subject);
    const events = messages.map(({ value }) => JSON.parse(value.toString()) as AnyEvent);
    const distinct = [...new Map(events.map((event) => [event.id, event])).values()];
    return distinct.length >= count && distinct;
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
    const unit = (code: string, level: 'county' | 'township' | 'community', parentCode: string | null) => ({
      ...{ code, level, parentCode, name: '单位', nameEn: null, synthetic: true },
    });
    await changeUnits(publication, [
      unit(county, 'county', null),
      unit(elsewhere, 'county', null),
      unit('430211001000', 'township', county),
      unit('430211001001', 'community', '430211001000'),
    ]);
    const ring: [number, number][] = [
      [113.1, 27.8],
      [113.2, 27.8],
      [113.2, 27.9],
      [113.1, 27.8],
    ];
    await publishGridRevision(publication, county, [
      {
        ...{ code: '430211001001001', community: '430211001001', name: '网格', polygon: [ring] },
        ...{ households: 400, synthetic: true },
      },
    ]);
  });
  await dataSource.destroy();
  await service.ready();
});

afterAll(() => service?.close());

describe('the roster', () => {
  it('takes shifts of those who hold the post, each change a fact, and shows them', async () => {
    const someone = await staff('dispatcher');
    const { body, status } = await plan(someone, 1, 9);
    expect(status).toBe(201);
    const path = `/duty/shifts?area=${county}&from=${hours(0)}&to=${hours(24)}`;
    const shown = async () => (await service.send('GET', path, { as: holding('intake_officer', county) })).body;
    expect(await shown()).toContainEqual(expect.objectContaining({ shiftId: body.shiftId, person: someone.person }));
    expect((await post(`/duty/shifts/${body.shiftId}/cancellations`, boss)).status).toBe(201);
    expect((await post(`/duty/shifts/${body.shiftId}/cancellations`, boss)).body.code).toBe('DUTY.SHIFT_CANCELLED');
    expect(await shown()).not.toContainEqual(expect.objectContaining({ shiftId: body.shiftId }));
    expect(await facts(body.shiftId, 2)).toMatchObject([
      { actor: boss.person, data: { version: 1, cancelled: false, person: someone.person } },
      { data: { version: 2, cancelled: true } },
    ]);
  });

  it('has nobody twice at a time, though planned at once', async () => {
    const someone = await staff();
    // Each overlaps both others: whichever is first, two are refused.
    const answers = await Promise.all([plan(someone, 1, 9), plan(someone, 8, 12), plan(someone, 2, 8.5)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  });

  it('is refused to who may not plan it, and for who does not hold the post', async () => {
    const someone = await staff('dispatcher');
    for (const as of [
      holding('dispatcher', county),
      holding('system_admin', county),
      holding('duty_chief', elsewhere),
    ]) {
      expect((await plan(someone, 1, 9, as)).status).toBe(403);
    }
    expect((await plan(boss, 1, 9)).body.code).toBe('PERSON.UNKNOWN');
    const asChief = { ...someone, posts: holding('duty_chief', county).posts };
    expect((await plan(asChief, 1, 9)).body.code).toBe('DUTY.NO_POST');
    expect((await plan(someone, 1, 26)).body.code).toBe('DUTY.PERIOD');
    const path = `/duty/shifts?area=${county}&from=${hours(0)}&to=${hours(24)}`;
    for (const as of [holding('duty_chief', elsewhere), holding('grid_worker', '430211001001001')]) {
      expect((await service.send('GET', path, { as })).status).toBe(403);
    }
  });
});

describe('a shift', () => {
  it('is handed over with what is open as stated, and taken over by the incoming; the note stays here', async () => {
    const [outgoing, incoming] = await changeOfShift();
    const { body, status } = await handOver(outgoing, incoming);
    expect(status).toBe(201);
    const takeOver = (as: TestPerson) => post(`/duty/handovers/${body.handoverId}/take-overs`, as);
    expect((await takeOver(outgoing)).body.code).toBe('DUTY.NOT_HANDED_TO_YOU');
    expect((await takeOver(holding('duty_chief', elsewhere))).status).toBe(403);
    const both = await Promise.all([takeOver(incoming), takeOver(incoming)]);
    expect(both.map((answer) => answer.status).sort()).toEqual([201, 422]);
    expect(both.find((answer) => answer.status === 422)?.body.code).toBe('DUTY.TAKEN_OVER');

    const told = await facts(body.handoverId, 2);
    expect(told).toMatchObject([
      {
        type: 'registry.shift-handed-over.v1',
        actor: outgoing.person,
        data: { outgoing: outgoing.person, incoming: incoming.person, role: 'duty_chief', open },
      },
      { type: 'registry.shift-taken-over.v1', actor: incoming.person },
    ]);
    expect(JSON.stringify(told)).not.toContain('张三');
    const listed = await service.send('GET', `/duty/handovers?area=${county}`, { as: incoming });
    const handover = listed.body.find(({ handoverId }: { handoverId: string }) => handoverId === body.handoverId);
    expect(handover).toMatchObject({ open, takenOverAt: expect.any(String) });
    const texts = await post('/texts/query', incoming, { textIds: [handover.note] });
    expect(texts.body).toEqual([{ textId: handover.note, content: note }]);
    expect((await post('/texts/query', holding('auditor', county), { textIds: [handover.note] })).body).toEqual([]);
  });

  it('is handed over once, though to two at once', async () => {
    const [outgoing, incoming] = await changeOfShift('dispatcher');
    const another = await staff('dispatcher');
    await plan(another, 0.5, 12);
    const answers = await Promise.all([handOver(outgoing, incoming), handOver(outgoing, another)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(answers.find(({ status }) => status === 422)?.body.code).toBe('DUTY.HANDED_OVER');
    const [shift] = (
      await service.database.query<{ shift_id: string }>('SELECT shift_id FROM duty_shift WHERE person_id = $1', [
        outgoing.person,
      ])
    ).map(({ shift_id }) => shift_id);
    expect((await post(`/duty/shifts/${shift}/cancellations`, boss)).body.code).toBe('DUTY.HANDED_OVER');
  });

  it('is taken back by the outgoing while nobody has taken it over, and handed to somebody else', async () => {
    const [outgoing, absent] = await changeOfShift();
    const another = await staff();
    await plan(another, 0.5, 12);
    const { handoverId } = (await handOver(outgoing, absent)).body;
    const recall = (as: TestPerson) => post(`/duty/handovers/${handoverId}/recalls`, as);
    expect((await recall(absent)).body.code).toBe('DUTY.NOT_HANDED_BY_YOU');
    expect((await recall(holding('duty_chief', elsewhere))).status).toBe(403);
    const [recalled, taken] = await Promise.all([
      recall(outgoing),
      post(`/duty/handovers/${handoverId}/take-overs`, absent),
    ]);
    expect([recalled.status, taken.status].sort()).toEqual([201, 422]);
    const told = await facts(handoverId, 2);
    expect(told).toHaveLength(2);
    if (recalled.status === 422) return expect(recalled.body.code).toBe('DUTY.TAKEN_OVER');
    expect(taken.body.code).toBe('DUTY.RECALLED');
    expect(told[1]).toMatchObject({ type: 'registry.shift-recalled.v1', actor: outgoing.person });
    return undefined;
  });

  it('is handed to somebody else once it was taken back, and only then', async () => {
    const [outgoing, absent] = await changeOfShift();
    const another = await staff();
    await plan(another, 0.5, 12);
    const { handoverId } = (await handOver(outgoing, absent)).body;
    expect((await handOver(outgoing, another)).body.code).toBe('DUTY.HANDED_OVER');
    expect((await post(`/duty/handovers/${handoverId}/recalls`, outgoing)).status).toBe(201);
    expect((await post(`/duty/handovers/${handoverId}/take-overs`, absent)).body.code).toBe('DUTY.RECALLED');
    expect((await post(`/duty/handovers/${handoverId}/recalls`, outgoing)).body.code).toBe('DUTY.RECALLED');
    expect((await handOver(outgoing, another)).status).toBe(201);
  });

  it('is handed over by and to people on the roster only', async () => {
    const [outgoing, incoming] = await changeOfShift();
    const stranger = await staff();
    expect((await handOver(stranger, incoming)).body.code).toBe('DUTY.NOT_ON_ROSTER');
    expect((await handOver(outgoing, stranger)).body.code).toBe('DUTY.INCOMING_NOT_ON_ROSTER');
    expect((await handOver(outgoing, outgoing)).body.code).toBe('DUTY.INCOMING_NOT_ON_ROSTER');
    expect((await handOver(holding('intake_officer', county), incoming)).status).toBe(403);
    expect((await handOver(outgoing, incoming, { area: elsewhere })).status).toBe(403);
    const twice = { ...open, byStage: [open.byStage[0], open.byStage[0]] };
    expect((await handOver(outgoing, incoming, { open: twice })).status).toBe(400);
    expect((await handOver(outgoing, incoming)).status).toBe(201);
  });
});
