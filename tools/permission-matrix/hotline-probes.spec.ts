import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { signRequest } from '#access';
import { toGcj02 } from '#datum';
import { newId } from '#primitives';
import { eventLike, eventually, holding, inStrip, type TestPerson, type TestService } from '#testing';
import type { Hotline } from '../../apps/intake/src/channels/hotline/hotlines.js';
import type { Writes } from './entries.spec.js';
import { strip } from './incident.spec.js';
import type { Probes } from './matrix.spec.js';
import { around, machineKeys } from './places.spec.js';

/** How orders are called whose callbacks are refused, and so parked. */
const refused = 'REFUSED-';

interface Callback {
  readonly order_no: string;
}

/** A hotline for every place, each with its key; they refuse what is told of these orders, acknowledge all else and have nothing. */
export async function startHotlines(): Promise<{ hotlines: Hotline[]; close: () => void }> {
  const server = createServer((request, response) => {
    buffer(request)
      .then((body) => {
        const isRefused =
          request.method === 'POST' && (JSON.parse(body.toString()) as Callback).order_no.startsWith(refused);
        response.writeHead(isRefused ? 401 : 200).end(JSON.stringify({ orders: [] }));
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    hotlines: machineKeys.map(({ id, secret, unit }) => ({ unit, keys: [{ id, secret }], url })),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export const anOrder = () => ({
  order_no: newId(),
  version: 1,
  source_channel: '电话',
  call_time: '2026-10-09T08:50:00+08:00',
  caller_phone: '13912345678',
  appeal_type: '求助',
  content: '门口垃圾堆了三天',
  address: '珠江南路 12 号',
  ...toGcj02(inStrip(strip)),
  dispatched_at: '2026-10-09T09:00:00+08:00',
  deadline: '2026-10-14T17:30:00+08:00',
});

/** Another system signs; people are signed in, and have no key. */
function post(service: TestService, path: string, body: object, as: TestPerson | undefined) {
  const key = machineKeys.find(({ id }) => id === as?.person);
  if (!key) return service.send('POST', path, { ...(as && { as }), body });
  const signed = { method: 'POST', path, body: Buffer.from(JSON.stringify(body)) };
  return service.send('POST', path, { body, headers: { ...signRequest(key, signed, new Date()) } });
}

/** The hotline of the county where everything lies. */
const county = machineKeys.find(({ unit }) => unit === around.county)!;
const hotline: TestPerson = { person: county.id, posts: [] };

export const sendOrder = (service: TestService, order: object) => post(service, '/hotline/orders', order, hotline);

const survey = () => ({ survey_no: newId(), surveyed_at: '2026-10-12T10:00:00+08:00', reached: false });

/** An order whose callbacks the hotline refuses, once they wait. Gives its number. */
export async function parkedOrder(service: TestService): Promise<string> {
  const order = { ...anOrder(), order_no: `${refused}${newId().slice(-12)}` };
  await sendOrder(service, order);
  await eventually(async () => {
    const rows = await service.database.query(
      'SELECT FROM hotline_order WHERE order_no = $1 AND parked_at IS NOT NULL',
      [order.order_no],
    );
    return rows.length > 0;
  });
  return order.order_no;
}

/** `orderNo`: of an order of the county's hotline, which is not closed. `parkedNo`: of one whose callbacks are parked. */
export function hotlineProbes(service: TestService, orderNo: string, parkedNo: string): Probes {
  const about = (what: string, body: () => object) => ({
    ask: (as: TestPerson | undefined) => post(service, `/hotline/orders/${orderNo}/${what}`, body(), as),
  });
  return {
    'ListParked.list': {
      ask: (as) => service.send('GET', '/hotline/parked-callbacks', { ...(as && { as }) }),
      shows: ({ parked }: { parked: { orderNo: string }[] }) => parked.some((one) => one.orderNo === parkedNo),
      about: 'county',
    },
    'ReleaseCallbacks.release': {
      ask: (as) =>
        // One that does not wait: whoever is let in finds nothing to release.
        service.send('POST', '/hotline/callback-releases', {
          ...{ ...(as && { as }), body: { county: around.county, orderNo } },
        }),
      about: 'county',
    },
    'TakeOrder.take': { ask: (as) => post(service, '/hotline/orders', anOrder(), as) },
    'UrgeOrder.urge': about('urges', () => ({ urge_no: newId() })),
    'WithdrawOrder.withdraw': about('withdrawals', () => ({ reason: '已自行解决' })),
    'SurveyOrder.survey': about('surveys', survey),
    'ReadOrders.list': {
      ask: (as) => service.send('GET', `/hotline/orders?order_no=${orderNo}`, { ...(as && { as }) }),
      shows: ({ orders }: { orders: object[] }) => orders.length > 0,
    },
    'Reconcile.reconcile': {
      ask: (as) =>
        service.send('GET', `/hotline/reconciliation?county=${around.county}&day=2026-10-09`, { ...(as && { as }) }),
      about: 'county',
    },
  };
}

export function hotlineWrites(service: TestService): Writes {
  const taken = async (): Promise<string> => {
    const order = anOrder();
    await sendOrder(service, order);
    return order.order_no;
  };
  const write = async (orderNo: string, what: string, body: object) =>
    post(service, `/hotline/orders/${orderNo}/${what}`, body, hotline);
  return {
    'ReleaseCallbacks.release': async () =>
      service.send('POST', '/hotline/callback-releases', {
        ...{
          as: holding('system_admin', around.county),
          body: { county: around.county, orderNo: await parkedOrder(service) },
        },
      }),
    'TakeOrder.take': () => sendOrder(service, anOrder()),
    'UrgeOrder.urge': async () => write(await taken(), 'urges', { urge_no: newId() }),
    'WithdrawOrder.withdraw': async () => write(await taken(), 'withdrawals', { reason: '已自行解决' }),
    'SurveyOrder.survey': async () => {
      const orderNo = await taken();
      await close(service, orderNo);
      return write(orderNo, 'surveys', survey());
    },
  };
}

async function close({ database, topics }: TestService, orderNo: string): Promise<void> {
  const [order] = await database.query<{ id: string }>('SELECT follows AS id FROM hotline_order WHERE order_no = $1', [
    orderNo,
  ]);
  await topics.publish(eventLike('incident.closed.v1', { subject: order!.id, incidentversion: 2 }));
  await eventually(async () => {
    const [row] = await database.query<{ stage: string }>('SELECT stage FROM incident WHERE incident_id = $1', [
      order!.id,
    ]);
    return row?.stage === 'CLOSED';
  });
}
