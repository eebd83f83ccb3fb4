import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, holding, type TestService } from '#testing';
import { officer, startIntake } from '../../../intake-at-work.spec.js';
import { anOrder, HotlineAtWork, listedOrder, sendOrder } from '../hotline-at-work.spec.js';

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

/** Days of their own, so that no test sees another's orders. */
let days = 0;
const newDay = () => `2026-11-${String(++days).padStart(2, '0')}`;
const reconciled = async (day: string, as = officer, county = '430211000000') => {
  const { status, body } = await service.send('GET', `/hotline/reconciliation?county=${county}&day=${day}`, { as });
  return { status, body };
};
const taken = async (dispatched_at: string, more: object = {}): Promise<string> => {
  const order = anOrder({ dispatched_at, ...more });
  expect(await sendOrder(service, order)).toMatchObject({ status: 200 });
  return order.order_no;
};
/** Orders of a day at noon, of which the hotline is told; it lists these and no others. */
async function ordersOf(day: string, count: number): Promise<string[]> {
  const orders = await Promise.all(Array.from({ length: count }, () => taken(`${day}T12:00:00+08:00`)));
  for (const orderNo of orders) await hotline.isTold(orderNo, '1 RECEIVED');
  for (const orderNo of orders) {
    await eventually(async () => (await listedOrder(service, orderNo)).unacknowledged === 0);
  }
  hotline.lists = (asked) => hotline.all().filter(({ order_no }) => asked === day && orders.includes(order_no));
  return orders;
}
const clean = { lost: [], doubled: [], outOfOrder: [], differing: [], unacknowledged: [] };

describe('a day held against the hotline’s list', () => {
  it('is clean where both sides have the same', async () => {
    const day = newDay();
    await ordersOf(day, 2);
    expect(await reconciled(day)).toEqual({ status: 200, body: { day, ...clean, orders: 2, reconciled: 2 } });
  });

  it('names the order that is missing here, and the one that is missing there', async () => {
    const day = newDay();
    const [there] = await ordersOf(day, 2);
    const { lists } = hotline;
    const unheardOf = { order_no: 'ZZ-NEVER-SENT', state: 'OPEN', callbacks: [] };
    hotline.lists = (asked) => [
      ...lists(asked).filter((order) => (order as { order_no: string }).order_no !== there),
      unheardOf,
    ];
    expect((await reconciled(day)).body).toMatchObject({
      ...{ ...clean, orders: 3, reconciled: 1 },
      lost: [
        { orderNo: 'ZZ-NEVER-SENT', by: 'US' },
        { orderNo: there, by: 'HOTLINE' },
      ],
    });
  });

  it('names callbacks that were acknowledged and are missing there, that came twice, that we never owed', async () => {
    const day = newDay();
    const [missing, twice, beyond] = await ordersOf(day, 3);
    const received = (orderNo: string, ...seqs: number[]) => ({
      ...{ order_no: orderNo, state: 'OPEN' },
      callbacks: seqs.map((seq) => ({ seq, kind: seq === 1 ? 'RECEIVED' : 'SIGNED' })),
    });
    hotline.lists = () => [received(missing!), received(twice!, 1, 1), received(beyond!, 1, 2)];
    const { body } = await reconciled(day);
    expect(body).toMatchObject({
      ...clean,
      orders: 3,
      reconciled: 0,
      lost: expect.anything(),
      doubled: [{ orderNo: twice, seq: 1 }],
    });
    expect(new Set(body.lost.map((fault: object) => JSON.stringify(fault)))).toEqual(
      new Set([
        JSON.stringify({ orderNo: missing, by: 'HOTLINE', seq: 1 }),
        JSON.stringify({ orderNo: beyond, by: 'US', seq: 2 }),
      ]),
    );
  });

  it('names the order that is done for one side only', async () => {
    const day = newDay();
    const [done] = await ordersOf(day, 2);
    hotline.states.set(done!, 'COMPLETED');
    expect((await reconciled(day)).body).toMatchObject({
      ...{ ...clean, orders: 2, reconciled: 1 },
      differing: [{ orderNo: done, ours: 'OPEN', theirs: 'COMPLETED' }],
    });
    const completed_at = `${day}T18:00:00+08:00`;
    await sendOrder(service, {
      ...anOrder({ order_no: done, dispatched_at: `${day}T12:00:00+08:00` }),
      version: 2,
      completed_at,
    });
    expect((await reconciled(day)).body).toMatchObject({ ...clean, reconciled: 2 });
  });

  it('names what is not acknowledged, and whether the hotline refuses it', async () => {
    const day = newDay();
    const refused = anOrder({ dispatched_at: `${day}T12:00:00+08:00` });
    const late = anOrder({ dispatched_at: `${day}T12:00:00+08:00` });
    hotline.answers = ({ order_no }) => (order_no === refused.order_no ? 401 : order_no === late.order_no ? 503 : 200);
    await sendOrder(service, refused);
    await sendOrder(service, late);
    await eventually(async () => (await listedOrder(service, refused.order_no)).parkedAt !== null);
    const listed = [refused, late].map(({ order_no }) => ({ order_no, state: 'OPEN', callbacks: [] }));
    hotline.lists = () => listed;
    const { body } = await reconciled(day);
    expect(body).toMatchObject({ ...clean, orders: 2, reconciled: 2, unacknowledged: expect.anything() });
    expect(new Map(body.unacknowledged.map(({ orderNo, ...left }: { orderNo: string }) => [orderNo, left]))).toEqual(
      new Map([
        [refused.order_no, { seq: 1, waiting: 1, parked: true }],
        [late.order_no, { seq: 1, waiting: 1, parked: false }],
      ]),
    );
    hotline.answers = () => 200;
  });

  it('is a calendar day in Asia/Shanghai, whatever the hotline’s clock says', async () => {
    const [day, next] = [newDay(), newDay()];
    const [last, first] = [await taken(`${day}T15:59:59.999Z`), await taken(`${day}T16:00:00Z`)];
    await hotline.isTold(last, '1 RECEIVED');
    await hotline.isTold(first, '1 RECEIVED');
    hotline.lists = () => [];
    expect((await reconciled(day)).body.lost).toEqual([{ orderNo: last, by: 'HOTLINE' }]);
    expect((await reconciled(next)).body.lost).toEqual([{ orderNo: first, by: 'HOTLINE' }]);
  });

  it('is not for another county, nor while the hotline does not answer', async () => {
    const day = newDay();
    expect(await reconciled(day, holding('intake_officer', '430281000000'))).toMatchObject({
      ...{ status: 403, body: { code: 'ACCESS.OUT_OF_SCOPE' } },
    });
    expect(await reconciled(day, holding('system_admin', '430211000000'))).toMatchObject({ status: 403 });
    hotline.lists = () => [{ order_no: 1 }];
    expect(await reconciled(day)).toMatchObject({ status: 503, body: { code: 'HOTLINE.AWAY' } });
  });
});
