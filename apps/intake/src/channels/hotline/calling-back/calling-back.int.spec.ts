import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IncidentEventType } from '#contracts';
import { eventLike, eventually, holding, type TestPerson, type TestService } from '#testing';
import { officer, register, startIntake } from '../../../intake-at-work.spec.js';
import { anOrder, HotlineAtWork, listedOrder, sendOrder, sendSigned } from '../hotline-at-work.spec.js';

let hotline: HotlineAtWork;
let service: TestService;

beforeAll(async () => {
  hotline = await HotlineAtWork.start();
  service = await startIntake({ HOTLINES_FILE: hotline.hotlines });
});
afterAll(async () => {
  await service?.close();
  await hotline?.close();
});

async function taken(): Promise<{ order: ReturnType<typeof anOrder>; orderNo: string; incidentId: string }> {
  const order = anOrder();
  expect(await sendOrder(service, order)).toMatchObject({ status: 200 });
  const { incidentId } = await listedOrder(service, order.order_no);
  return { order, orderNo: order.order_no, incidentId };
}
/** Steps that the others take, the first of them with this version. */
const steps = (subject: string, version: number, ...types: IncidentEventType[]) =>
  service.topics.publish(...types.map((type, at) => eventLike(type, { subject, incidentversion: version + at })));

const dissatisfied = { reached: true, responded: true, resolution: 'UNRESOLVED', satisfaction: 'DISSATISFIED' };
const satisfied = { reached: true, responded: true, resolution: 'RESOLVED', satisfaction: 'SATISFIED' };
const survey = (orderNo: string, survey_no: string, answers: object) =>
  sendSigned(service, `/hotline/orders/${orderNo}/surveys`, {
    ...{ survey_no, surveyed_at: '2026-10-12T10:00:00+08:00', ...answers },
  });
const surveysOf = async (incidentId: string) =>
  (
    await service.database.query<{ payload: Buffer }>(
      `SELECT payload FROM outbox WHERE aggregateid = $1 AND type = 'incident.hotline-surveyed.v1' ORDER BY position`,
      [incidentId],
    )
  ).map(({ payload }) => JSON.parse(payload.toString()).data);

describe('an order whose caller is dissatisfied', () => {
  it('is done again (重办): the hotline hears of it, of its second end, and surveys once more', async () => {
    const { order, orderNo, incidentId } = await taken();
    await register(service, incidentId, { subcategory: '0103' });
    await steps(incidentId, 3, 'incident.dispatched.v1', 'incident.acknowledged.v1', 'incident.fed-back.v1');
    expect(await survey(orderNo, 'S0', satisfied)).toMatchObject({ status: 409, body: { code: 'HOTLINE.NOT_CLOSED' } });
    await steps(incidentId, 6, 'incident.closed.v1');
    const first = ['1 RECEIVED', '2 SIGNED', '3 IN_PROGRESS', '4 HANDLED', '5 CLOSED'];
    await hotline.isTold(orderNo, ...first);
    expect(await survey(orderNo, 'S1', { ...dissatisfied, cause_within_power: true })).toMatchObject({ status: 201 });
    await steps(incidentId, 7, 'incident.surveyed.v1', 'incident.reopened.v1');
    await hotline.isTold(orderNo, ...first, '6 REDO');
    expect(await listedOrder(service, orderNo)).toMatchObject({ state: 'OPEN', stage: 'HANDLING', unacknowledged: 0 });
    expect(await survey(orderNo, 'S2', satisfied)).toMatchObject({ status: 409, body: { code: 'HOTLINE.NOT_CLOSED' } });
    await steps(incidentId, 9, 'incident.fed-back.v1', 'incident.closed.v1');
    await hotline.isTold(orderNo, ...first, '6 REDO', '7 HANDLED', '8 CLOSED');
    expect(await survey(orderNo, 'S2', satisfied)).toMatchObject({ status: 201 });
    expect(await surveysOf(incidentId)).toMatchObject([
      { orderNo, satisfaction: 'DISSATISFIED', causeWithinPower: true },
      { orderNo, satisfaction: 'SATISFIED', causeWithinPower: null },
    ]);
    await sendOrder(service, { ...order, version: 2, completed_at: '2026-10-14T10:30:00+08:00' });
    expect(await listedOrder(service, orderNo)).toMatchObject({ state: 'COMPLETED' });
  });
});

describe('orders whose incidents are merged (并案)', () => {
  const merge = (incidentId: string, masterId: string) =>
    service.send('POST', `/incidents/${incidentId}/merges`, {
      ...{ as: officer, seen: 1, body: { masterId, reason: '同一处垃圾' } },
    });

  it('are each called back of the master’s steps, beginning with those it has taken, and surveyed by themselves', async () => {
    const [one, master] = [await taken(), await taken()];
    await register(service, master.incidentId, { subcategory: '0103' });
    await steps(master.incidentId, 3, 'incident.dispatched.v1', 'incident.acknowledged.v1');
    await hotline.isTold(master.orderNo, '1 RECEIVED', '2 SIGNED', '3 IN_PROGRESS');
    expect(await merge(one.incidentId, master.incidentId)).toMatchObject({ status: 201 });
    await hotline.isTold(one.orderNo, '1 RECEIVED', '2 SIGNED', '3 IN_PROGRESS');
    const third = anOrder({ repeat_of: one.orderNo });
    await sendOrder(service, third);
    await hotline.isTold(third.order_no, '1 RECEIVED', '2 SIGNED', '3 IN_PROGRESS');
    await steps(master.incidentId, 5, 'incident.fed-back.v1', 'incident.closed.v1');
    const all = ['1 RECEIVED', '2 SIGNED', '3 IN_PROGRESS', '4 HANDLED', '5 CLOSED'];
    for (const orderNo of [one.orderNo, master.orderNo, third.order_no]) {
      await hotline.isTold(orderNo, ...all);
      expect(await survey(orderNo, 'S1', satisfied)).toMatchObject({ status: 201 });
    }
    const surveys = await surveysOf(master.incidentId);
    expect(surveys.map(({ orderNo }) => orderNo)).toEqual([one.orderNo, master.orderNo, third.order_no]);
    expect(new Set(surveys.map(({ party }) => party)).size).toBe(3);
    await sendOrder(service, { ...one.order, version: 2, completed_at: '2026-10-12T10:30:00+08:00' });
    const listed = await Promise.all([one.orderNo, master.orderNo].map((orderNo) => listedOrder(service, orderNo)));
    expect(listed).toMatchObject([
      { incidentId: master.incidentId, state: 'COMPLETED' },
      { incidentId: master.incidentId, state: 'CLOSED' },
    ]);
  });

  it('are done again together when one caller is dissatisfied', async () => {
    const [one, master] = [await taken(), await taken()];
    await merge(one.incidentId, master.incidentId);
    await register(service, master.incidentId, { subcategory: '0103' });
    await steps(master.incidentId, 3, 'incident.dispatched.v1', 'incident.acknowledged.v1', 'incident.fed-back.v1');
    await steps(master.incidentId, 6, 'incident.closed.v1');
    const closed = ['1 RECEIVED', '2 SIGNED', '3 IN_PROGRESS', '4 HANDLED', '5 CLOSED'];
    await hotline.isTold(one.orderNo, ...closed);
    await survey(one.orderNo, 'S1', { ...dissatisfied, cause_within_power: true });
    await steps(master.incidentId, 7, 'incident.surveyed.v1', 'incident.reopened.v1');
    for (const { orderNo } of [one, master]) await hotline.isTold(orderNo, ...closed, '6 REDO');
  });

  it('taken out again follow their own incident, under numbers that go on', async () => {
    const [one, master] = [await taken(), await taken()];
    await merge(one.incidentId, master.incidentId);
    await register(service, master.incidentId, { subcategory: '0103' });
    await hotline.isTold(one.orderNo, '1 RECEIVED', '2 SIGNED');
    const unmerged = await service.send('POST', `/incidents/${one.incidentId}/unmerges`, {
      ...{ as: officer, seen: 2, body: { reason: '不是同一处' } },
    });
    expect(unmerged).toMatchObject({ status: 201 });
    await steps(master.incidentId, 3, 'incident.dispatched.v1', 'incident.acknowledged.v1');
    await hotline.isTold(master.orderNo, '1 RECEIVED', '2 SIGNED', '3 IN_PROGRESS');
    const body = { reasonCode: 'OUT_OF_SCOPE', explanation: '不属本县管辖' };
    await service.send('POST', `/incidents/${one.incidentId}/rejections`, { as: officer, seen: 3, body });
    await hotline.isTold(one.orderNo, '1 RECEIVED', '2 SIGNED', '3 RETURN_REQUESTED');
    expect(await listedOrder(service, one.orderNo)).toMatchObject({ incidentId: one.incidentId });
  });
});

describe('callbacks that the hotline refuses', () => {
  const admin = holding('system_admin', '430211000000');
  const release = (body: object, as: TestPerson | undefined = admin) =>
    service.send('POST', '/hotline/callback-releases', { ...(as && { as }), body });
  const parkedNow = async (as = admin) => (await service.send('GET', '/hotline/parked-callbacks', { as })).body.parked;
  const county = '430211000000';

  async function parked(...statuses: number[]): Promise<string[]> {
    const refused = new Map<string, number>();
    hotline.answers = ({ order_no }) => refused.get(order_no) ?? 200;
    const orders: string[] = [];
    for (const status of statuses) {
      const order = anOrder();
      refused.set(order.order_no, status);
      await sendOrder(service, order);
      orders.push(order.order_no);
    }
    for (const orderNo of orders) {
      await eventually(async () => (await listedOrder(service, orderNo)).parkedAt !== null);
    }
    return orders;
  }

  it('are listed with the reason, and go on where they stopped when they are released, on record', async () => {
    const [unsigned, forbidden] = await parked(401, 403);
    const { incidentId } = await listedOrder(service, unsigned!);
    await register(service, incidentId, { subcategory: '0103' });
    // They are called back side by side: either may be parked first.
    const both = (await parkedNow()).sort((one: { reason: string }, other: { reason: string }) =>
      one.reason < other.reason ? -1 : 1,
    );
    expect(both).toMatchObject([
      { county, orderNo: unsigned, seq: 1, kind: 'RECEIVED', reason: 'HTTP 401', waiting: 2 },
      { county, orderNo: forbidden, seq: 1, kind: 'RECEIVED', reason: 'HTTP 403', waiting: 1 },
    ]);
    hotline.answers = () => 200;
    const one = await release({ county, orderNo: unsigned });
    expect(one).toMatchObject({ status: 201, body: { orders: 1 } });
    await hotline.isTold(unsigned!, '1 RECEIVED', '2 SIGNED');
    expect(await parkedNow()).toMatchObject([{ orderNo: forbidden }]);
    expect(await release({ county })).toMatchObject({ status: 201, body: { orders: 1 } });
    await hotline.isTold(forbidden!, '1 RECEIVED');
    expect(await parkedNow()).toEqual([]);
    expect(await listedOrder(service, unsigned!)).toMatchObject({ parkedAt: null, attempts: 0, lastFailure: null });
    const records = await service.database.query<{ event: { actor: string; data: object } }>(
      `SELECT convert_from(payload, 'UTF8')::json AS event FROM outbox
       WHERE type = 'audit.hotline-callbacks-released.v1' ORDER BY position`,
    );
    expect(records.map(({ event }) => [event.actor, event.data])).toEqual([
      [admin.person, { county, orderNo: unsigned, orders: 1 }],
      [admin.person, { county, orderNo: null, orders: 1 }],
    ]);
  });

  it('that are refused once more wait once more', async () => {
    const [order] = await parked(401);
    const before = (await parkedNow())[0].parkedAt;
    expect(await release({ county, orderNo: order })).toMatchObject({ status: 201 });
    await eventually(async () => {
      const [again] = await parkedNow();
      return again !== undefined && again.parkedAt > before;
    });
    hotline.answers = () => 200;
    await release({ county });
    await hotline.isTold(order!, '1 RECEIVED');
  });

  it('are released once, of two who do it at the same time', async () => {
    const [order] = await parked(401);
    hotline.answers = () => 200;
    const answers = await Promise.all([release({ county }), release({ county })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    await hotline.isTold(order!, '1 RECEIVED');
  });

  it('are nobody else’s business, and nothing is released that does not wait', async () => {
    const [order] = await parked(403);
    for (const as of [officer, holding('duty_chief', county), holding('security_admin', county)]) {
      expect((await release({ county }, as)).status).toBe(403);
      expect((await service.send('GET', '/hotline/parked-callbacks', { as })).status).toBe(403);
    }
    const elsewhere = holding('system_admin', '430281000000');
    expect(await release({ county }, elsewhere)).toMatchObject({ status: 403, body: { code: 'ACCESS.OUT_OF_SCOPE' } });
    expect(await parkedNow(elsewhere)).toEqual([]);
    expect(await release({ county: '430281000000', orderNo: order }, elsewhere)).toMatchObject({
      ...{ status: 409, body: { code: 'HOTLINE.NOTHING_PARKED' } },
    });
    expect(await release({ county, orderNo: 'ZZ-0000' })).toMatchObject({ body: { code: 'HOTLINE.NOTHING_PARKED' } });
    expect(await release({ county, orderNo: "' OR 1=1" })).toMatchObject({ status: 400 });
    expect(await release({})).toMatchObject({ status: 400 });
    expect(await parkedNow()).toMatchObject([{ orderNo: order }]);
    hotline.answers = () => 200;
    await release({ county });
  });
});
