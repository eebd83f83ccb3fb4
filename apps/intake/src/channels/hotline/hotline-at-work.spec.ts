import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signatureFault, signRequest, type SignatureHeaders } from '#access';
import { toGcj02 } from '#datum';
import { expect } from '@jest/globals';
import { newId } from '#primitives';
import { type Answer, eventually, type TestService } from '#testing';
import { inGrid, officer } from '../../intake-at-work.spec.js';
import type { Hotline } from './hotlines.js';

export const key = { id: 'hotline-430211', secret: 'h'.repeat(40) };
export const elsewhere = { id: 'hotline-430281', secret: 'e'.repeat(40) };

/** A callback as it came. */
export interface Received {
  readonly order_no: string;
  readonly seq: number;
  readonly kind: string;
  readonly detail: object;
}

/** The hotline's own system, as far as callbacks and lists go; `answers` gives the status of the next ones. */
export class HotlineAtWork {
  readonly received: Received[] = [];
  /** Asked for each callback before it is taken: another status than 200 refuses it. */
  answers: (callback: Received) => number = () => 200;
  /** By order: what is done with as far as it knows; OPEN where nothing is said. */
  readonly states = new Map<string, 'COMPLETED' | 'RETURNED'>();
  /** What it says of a day: all it has, whenever it was dispatched. */
  lists: (day: string) => readonly object[] = () => this.all();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<HotlineAtWork> {
    const server = createServer();
    const hotline = new HotlineAtWork(server);
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const body = Buffer.concat(parts);
        const signed = { method: request.method!, path: request.url!, body };
        const headers = request.headers as unknown as SignatureHeaders;
        if (signatureFault(key, signed, headers, new Date())) return response.writeHead(401).end();
        if (request.method === 'GET') {
          const day = new URL(request.url!, 'http://hotline').searchParams.get('day')!;
          return response.end(JSON.stringify({ orders: hotline.lists(day) }));
        }
        const callback = JSON.parse(body.toString()) as Received;
        const status = hotline.answers(callback);
        if (status === 200) hotline.received.push(callback);
        return response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return hotline;
  }

  get hotlines(): Hotline[] {
    const url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return [
      { unit: '430211000000', keys: [key], url },
      { unit: '430281000000', keys: [elsewhere], url },
    ];
  }

  of(orderNo: string): Received[] {
    return this.received.filter(({ order_no }) => order_no === orderNo);
  }

  /** That it comes to be told these of the order, as `1 RECEIVED`, and nothing else. */
  async isTold(orderNo: string, ...kinds: string[]): Promise<void> {
    await eventually(() => {
      expect(this.of(orderNo).map(({ seq, kind }) => `${seq} ${kind}`)).toEqual(kinds);
      return true;
    });
  }

  /** All its orders, as it lists them. */
  all() {
    const orders = [...new Set(this.received.map(({ order_no }) => order_no))];
    return orders.map((order_no) => ({
      ...{ order_no, state: this.states.get(order_no) ?? 'OPEN' },
      callbacks: this.of(order_no),
    }));
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

export const anOrder = (more: object = {}) => ({
  order_no: `ZZ-${newId()}`,
  version: 1,
  source_channel: '电话',
  call_time: '2026-10-09T08:50:00+08:00',
  caller_name: '欧阳建国',
  caller_phone: '13912345678',
  appeal_type: '求助',
  content: '门口垃圾堆了三天',
  address: '珠江南路 12 号 3 栋',
  ...toGcj02(inGrid),
  dispatched_at: '2026-10-09T09:00:00+08:00',
  deadline: '2026-10-14T17:30:00+08:00',
  ...more,
});

interface HowSent {
  readonly by?: { readonly id: string; readonly secret: string };
  readonly to?: string;
  /** Headers of an earlier request. */
  readonly headers?: Partial<SignatureHeaders>;
  readonly at?: Date;
}

/** Sends as the hotline does: signed. */
export async function sendSigned(
  service: TestService,
  path: string,
  body: object,
  { by = key, to = service.url, headers, at = new Date() }: HowSent = {},
): Promise<Answer & { readonly sent: Partial<SignatureHeaders> }> {
  const bytes = Buffer.from(JSON.stringify(body));
  const sent = headers ?? signRequest(by, { method: 'POST', path, body: bytes }, at);
  const response = await fetch(to + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...sent },
    body: bytes,
  });
  return { status: response.status, body: await response.json(), headers: response.headers, sent };
}

export const sendOrder = (service: TestService, order: object, how?: HowSent) =>
  sendSigned(service, '/hotline/orders', order, how);

/** The order as the officer sees it. */
export async function listedOrder(service: TestService, orderNo: string) {
  const { body } = await service.send('GET', `/hotline/orders?order_no=${orderNo}`, { as: officer });
  return body.orders[0];
}
