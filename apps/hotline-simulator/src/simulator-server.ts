import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type SharedKey, signatureFault, type SignatureHeaders } from '#access';
import { type MunicipalPlatform, type RunSettings, silence } from './municipal-platform.js';
import type { BookedOrder, CallbackReceived } from './order-book.js';

const statusOf = { FAILED: 500, FAILED_AFTER_TAKING: 502, TOO_MANY: 429 } as const;

/**
 * The municipal platform's HTTP side: `POST /callbacks` and `GET /orders?day=` for the county, signed; under `/control`
 * what a program needs that drives it.
 */
export function simulatorServer(platform: MunicipalPlatform, keys: readonly SharedKey[]): Server {
  const nonces = new Set<string>();

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://simulator');
    const route = `${request.method} ${pathname}`;
    if (route === 'GET /health/ready') return answer(response, 200, {});
    if (pathname.startsWith('/control/')) return control(route, body, response);
    if (!isGenuine(request, body)) {
      platform.orders.faults.badSignatures++;
      return answer(response, 401, {});
    }
    if (route === 'GET /orders') return answer(response, 200, platform.orders.list(searchParams.get('day') ?? ''));
    if (route === 'POST /callbacks') return takeCallback(JSON.parse(body.toString()) as CallbackReceived, response);
    return answer(response, 404, {});
  }

  function isGenuine(request: IncomingMessage, body: Buffer): boolean {
    const headers = request.headers as unknown as SignatureHeaders;
    const key = keys.find(({ id }) => id === headers['machine-key']);
    const signed = { method: request.method!, path: request.url!, body };
    if (!key || signatureFault(key, signed, headers, new Date())) return false;
    const isFresh = !nonces.has(headers['machine-nonce']);
    nonces.add(headers['machine-nonce']);
    return isFresh;
  }

  async function takeCallback(callback: CallbackReceived, response: ServerResponse): Promise<void> {
    const fault = platform.faultOf(callback);
    if (fault === undefined || fault === 'FAILED_AFTER_TAKING') platform.receive(callback);
    if (fault === undefined) return answer(response, 200, {});
    if (fault !== 'SILENT') return answer(response, statusOf[fault], {});
    await silence();
    response.destroy();
  }

  async function control(route: string, body: Buffer, response: ServerResponse): Promise<void> {
    const orderNo = /^GET \/control\/orders\/([\w-]+)$/.exec(route)?.[1];
    if (orderNo !== undefined) {
      const order = platform.orders.find(orderNo);
      return order ? answer(response, 200, shown(order)) : answer(response, 404, {});
    }
    switch (route) {
      case 'POST /control/runs':
        platform.begin(JSON.parse(body.toString()) as RunSettings);
        return answer(response, 200, {});
      case 'POST /control/orders':
        return answer(response, 200, await platform.order(JSON.parse(body.toString()) as BookedOrder['content']));
      case 'POST /control/bookings':
        platform.orders.book(JSON.parse(body.toString()) as BookedOrder['content']);
        return answer(response, 200, {});
      case 'GET /control/report':
        await platform.settled();
        return answer(response, 200, platform.orders.report());
      default:
        return answer(response, 404, {});
    }
  }

  return createServer((request, response) => {
    serve(request, response).catch((error: Error) => {
      process.stderr.write(`${JSON.stringify({ level: 50, msg: error.message })}\n`);
      response.destroy();
    });
  });
}

const shown = ({ state, surveys, returns, callbacks }: BookedOrder) => ({ state, surveys, returns, callbacks });

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
