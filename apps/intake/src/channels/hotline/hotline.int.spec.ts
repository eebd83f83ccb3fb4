import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signatureLife } from '#access';
import { eventLike, eventually, type TestService } from '#testing';
import { inTheSea, officer, register, startIntake, worker } from '../../intake-at-work.spec.js';
import { anOrder, elsewhere, HotlineAtWork, listedOrder, sendOrder, sendSigned } from './hotline-at-work.spec.js';

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

const listed = (orderNo: string) => listedOrder(service, orderNo);
const eventsOf = (incidentId: string) =>
  service.database
    .query<{ payload: Buffer }>('SELECT payload FROM outbox WHERE aggregateid = $1 ORDER BY position', [incidentId])
    .then((rows) => rows.map(({ payload }) => JSON.parse(payload.toString())));
const told = (orderNo: string, ...kinds: string[]) => hotline.isTold(orderNo, ...kinds);

describe('an order of the hotline', () => {
  it('becomes an incident where it lies, and tells nobody who called', async () => {
    const order = anOrder({ appeal_type: '举报', complained_of: 'D430211-sanitation' });
    const { status, body } = await sendOrder(service, order);
    expect({ status, body }).toMatchObject({ status: 200, body: { order_no: order.order_no, version: 1 } });
    const { incidentId } = await listed(order.order_no);
    const [reported, ordered] = await eventsOf(incidentId);
    expect(reported).toMatchObject({
      type: 'incident.reported.v1',
      actorrole: 'machine',
      actorunit: '430211000000',
      data: {
        ...{ channel: 'hotline', confidential: true, complainedOf: 'D430211-sanitation', number: body.number },
        pointAsGiven: { lng: order['lng'], lat: order['lat'], datum: 'GCJ02' },
      },
    });
    expect(ordered).toMatchObject({
      type: 'incident.hotline-ordered.v1',
      data: { orderNo: order.order_no, dueAt: '2026-10-14T09:30:00.000Z' },
    });
    expect(JSON.stringify([reported, ordered])).not.toMatch(/欧阳|13912345678|门口|珠江/);
    await told(order.order_no, '1 RECEIVED');
  });

  it('is one, however often and however many at once it is sent, and gets one answer', async () => {
    const order = anOrder();
    const answers = await Promise.all([1, 2, 3].map(() => sendOrder(service, order)));
    expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
    const again = await sendOrder(service, order);
    expect(again.body).toEqual(answers.find(({ status }) => status === 200)?.body);
    const other = await sendOrder(service, { ...order, content: '另有一处' });
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY.KEY_REUSED' } });
    await told(order.order_no, '1 RECEIVED');
  });

  it('is changed by a later version, and by no earlier one that comes late', async () => {
    const order = anOrder();
    const [third, first] = [{ ...order, version: 3, deadline: '2026-10-16T17:30:00+08:00' }, order];
    expect((await sendOrder(service, third)).status).toBe(200);
    expect((await sendOrder(service, first)).status).toBe(200);
    expect(await listed(order.order_no)).toMatchObject({ version: 3, dueAt: '2026-10-16T09:30:00.000Z' });
    const updates = [4, 5].map((version) => sendOrder(service, { ...order, version, content: `第${version}次` }));
    expect((await Promise.all(updates)).map(({ status }) => status)).toEqual([200, 200]);
    expect(await listed(order.order_no)).toMatchObject({ version: 5, dueAt: '2026-10-14T09:30:00.000Z' });
  });

  it('that repeats another joins its incident and is called back like it', async () => {
    const [first, repeat] = [anOrder(), anOrder()];
    await sendOrder(service, first);
    const { incidentId } = await listed(first.order_no);
    await register(service, incidentId, { subcategory: '0103' });
    await sendOrder(service, { ...repeat, repeat_of: first.order_no });
    expect(await listed(repeat.order_no)).toMatchObject({ incidentId });
    await told(repeat.order_no, '1 RECEIVED', '2 SIGNED');
  });

  it('is urged and withdrawn, each once', async () => {
    const { order_no: orderNo, ...order } = anOrder();
    await sendOrder(service, { order_no: orderNo, ...order });
    const urge = () => sendSigned(service, `/hotline/orders/${orderNo}/urges`, { urge_no: 'U1', text: '请尽快' });
    const [one, two] = [await urge(), await urge()];
    expect(one.status).toBe(201);
    expect(two.body).toEqual(one.body);
    const withdrawn = await sendSigned(service, `/hotline/orders/${orderNo}/withdrawals`, { reason: '已自行解决' });
    expect(withdrawn.status).toBe(201);
    const unknown = await sendSigned(service, '/hotline/orders/ZZ-0000/urges', { urge_no: 'U1' });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'HOTLINE.UNKNOWN_ORDER' } });
  });

  it.each([
    ['without a position', { lng: undefined, lat: undefined }, 422, 'HOTLINE.POSITION_MISSING'],
    ['outside the county', inTheSea, 422, 'REPORT.OUTSIDE_COUNTY'],
    ['without a number', { order_no: undefined }, 400, 'REQUEST.INVALID'],
    ['with what nobody asked for', { id_card: '4302' }, 400, 'REQUEST.INVALID'],
  ])('is refused %s', async (_, more, status, code) =>
    expect(await sendOrder(service, anOrder(more))).toMatchObject({ status, body: { code } }),
  );

  it('is refused to the hotline of another county, to people, and to nobody', async () => {
    const other = await sendOrder(service, anOrder(), { by: elsewhere });
    expect(other).toMatchObject({ status: 403, body: { code: 'ACCESS.OUT_OF_SCOPE' } });
    const known = anOrder();
    await sendOrder(service, known);
    const theirs = await sendOrder(service, { ...known, version: 2 }, { by: elsewhere });
    expect(theirs).toMatchObject({ status: 403, body: { code: 'ACCESS.OUT_OF_SCOPE' } });
    for (const [as, status] of [
      [officer, 403],
      [worker, 403],
      [undefined, 401],
    ] as const) {
      expect(await service.send('POST', '/hotline/orders', { ...(as && { as }), body: anOrder() })).toMatchObject({
        status,
      });
    }
  });
});

describe('callbacks', () => {
  it('come in order of the incident’s steps, ours and others’, through failures, each until it is acknowledged', async () => {
    const order = anOrder();
    let failures = 0;
    hotline.answers = ({ order_no, seq }) => (order_no === order.order_no && seq === 2 && failures++ < 1 ? 500 : 200);
    await sendOrder(service, order);
    const { incidentId } = await listed(order.order_no);
    await register(service, incidentId, { subcategory: '0103' });
    const step = { subject: incidentId };
    await service.topics.publish(
      eventLike('incident.dispatched.v1', { ...step, incidentversion: 3 }),
      eventLike('incident.acknowledged.v1', { ...step, incidentversion: 4 }),
    );
    await told(order.order_no, '1 RECEIVED', '2 SIGNED', '3 IN_PROGRESS');
    for (const reached of [false, true]) {
      await service.send('POST', `/incidents/${incidentId}/caller-contacts`, { as: officer, body: { reached } });
    }
    await service.topics.publish(
      eventLike('incident.fed-back.v1', { ...step, incidentversion: 5 }),
      eventLike('incident.closed.v1', { ...step, incidentversion: 6 }),
    );
    const steps = ['1 RECEIVED', '2 SIGNED', '3 IN_PROGRESS', '4 CONTACTED', '5 HANDLED', '6 CLOSED'];
    await told(order.order_no, ...steps);
    expect(failures).toBe(2);
    expect(await listed(order.order_no)).toMatchObject({ state: 'CLOSED', unacknowledged: 0 });

    const survey = { survey_no: 'S1', surveyed_at: '2026-10-12T10:00:00+08:00', reached: true, responded: true };
    const path = `/hotline/orders/${order.order_no}/surveys`;
    const answered = { ...survey, resolution: 'UNRESOLVED', satisfaction: 'DISSATISFIED', cause_within_power: true };
    expect(await sendSigned(service, path, answered)).toMatchObject({ status: 201 });
    expect((await eventsOf(incidentId)).at(-1)).toMatchObject({
      type: 'incident.hotline-surveyed.v1',
      data: { satisfaction: 'DISSATISFIED', causeWithinPower: true },
    });
    await sendOrder(service, { ...order, version: 2, completed_at: '2026-10-12T10:30:00+08:00' });
    expect(await listed(order.order_no)).toMatchObject({ state: 'COMPLETED' });
  });

  it('that are refused for good park the order until its next version', async () => {
    const order = anOrder();
    hotline.answers = ({ order_no }) => (order_no === order.order_no ? 400 : 200);
    await sendOrder(service, order);
    await eventually(async () => (await listed(order.order_no)).parkedAt !== null);
    expect(await listed(order.order_no)).toMatchObject({ lastFailure: 'HTTP 400', unacknowledged: 1 });
    hotline.answers = () => 200;
    await sendOrder(service, { ...order, version: 2 });
    await told(order.order_no, '1 RECEIVED');
  });

  it('ask for a return where it is rejected; denied, it begins anew, approved, it is over', async () => {
    const [denied, approved] = [anOrder(), anOrder()];
    for (const order of [denied, approved]) {
      await sendOrder(service, order);
      const { incidentId } = await listed(order.order_no);
      const body = { reasonCode: 'OUT_OF_SCOPE', explanation: '不属本县管辖' };
      await service.send('POST', `/incidents/${incidentId}/rejections`, { as: officer, seen: 1, body });
      await told(order.order_no, '1 RECEIVED', '2 RETURN_REQUESTED');
      expect(await listed(order.order_no)).toMatchObject({ incidentId, state: 'RETURN_REQUESTED', stage: 'REJECTED' });
    }
    await sendOrder(service, { ...approved, version: 2, return_ruling: 'APPROVED' });
    expect(await listed(approved.order_no)).toMatchObject({ state: 'RETURNED' });
    const { incidentId } = await listed(approved.order_no);
    const events = await eventually(async () => {
      const ordered = (await eventsOf(incidentId)).filter(({ type }) => type === 'incident.hotline-ordered.v1');
      return ordered.length === 2 && ordered;
    });
    expect(events.at(-1)?.data).toMatchObject({ completedAt: null, takenBackAt: expect.any(String) });
    await sendOrder(service, { ...denied, version: 2, return_ruling: 'DENIED' });
    const anew = await listed(denied.order_no);
    expect(anew).toMatchObject({ state: 'OPEN', stage: 'REPORTED', version: 2 });
    await register(service, anew.incidentId, { subcategory: '0103' });
    await told(denied.order_no, '1 RECEIVED', '2 RETURN_REQUESTED', '3 SIGNED');
  });
});

describe('a signature', () => {
  it('is good once, at whichever replica', async () => {
    const replica = await service.replica();
    const order = anOrder();
    const { sent } = await sendOrder(service, order);
    for (const to of [service.url, replica.url]) {
      const replayed = await sendOrder(service, order, { to, headers: sent });
      expect(replayed).toMatchObject({ status: 401, body: { code: 'ACCESS.REPLAYED' } });
    }
    await replica.stop();
  });

  it.each([
    ['of another secret', { by: { id: 'hotline-430211', secret: 'x'.repeat(40) } }, 'ACCESS.SIGNATURE_INVALID'],
    ['of an unknown key', { by: { id: 'nobody', secret: 'x'.repeat(40) } }, 'ACCESS.SIGNATURE_INVALID'],
    ['too old', { at: new Date(Date.now() - signatureLife - 5_000) }, 'ACCESS.SIGNED_TOO_LONG_AGO'],
  ])('is refused %s', async (_, how, code) =>
    expect(await sendOrder(service, anOrder(), how)).toMatchObject({ status: 401, body: { code } }),
  );
});
