import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#testing';
import { type Ask, closedPort, GatewayAtWork, problem, worker } from './gateway-at-work.spec.js';

let gateway: GatewayAtWork;

beforeAll(async () => {
  gateway = await GatewayAtWork.start();
});
afterEach(() => gateway.reset());
afterAll(() => gateway.close());

describe('the door', () => {
  it('passes path, query, method and body on as they are', async () => {
    const { status, body, headers } = await gateway.ask(
      '/api/intake/incidents/1/registrations?a=%2F&b=中'.replace('中', '%E4'),
      {
        method: 'POST',
        body: '{"level":"county"}',
        headers: { 'idempotency-key': 'abcdefgh', 'if-match': '"3"', 'x-correlation-id': 'correlation-1' },
      },
    );
    expect({ status, body }).toEqual({ status: 200, body: { body: '{"level":"county"}' } });
    expect(gateway.arrived[0]).toMatchObject({ method: 'POST', url: '/incidents/1/registrations?a=%2F&b=%E4' });
    expect(gateway.arrived[0]?.headers).toMatchObject({
      'idempotency-key': 'abcdefgh',
      'if-match': '"3"',
      'x-correlation-id': 'correlation-1',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': new URL(gateway.url).host,
    });
    expect(headers['x-correlation-id']).toBe('correlation-1');
  });

  it('passes Open311 on without a sign-in, and refuses by it in the words of that specification', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const to = '/open311/v2/requests.json';
    const passed = await gateway.ask(to, { as: 'nobody', method: 'POST', body: 'api_key=k', headers: form });
    expect(passed).toMatchObject({ status: 200, body: { body: 'api_key=k' } });
    expect(gateway.arrived[0]?.url).toBe(to);

    const refused = async (path: string, ask: Ask) => {
      const { status, headers, body } = await gateway.ask(path, { as: 'nobody', ...ask });
      return [status, headers['content-type'], String(body)];
    };
    const json = 'application/json; charset=utf-8';
    expect(await refused(to, { method: 'DELETE' })).toEqual([400, json, expect.stringMatching(/^\[{"code":400,/)]);
    const down = await gateway.another({ ROUTES: JSON.stringify({ intake: closedPort }) });
    expect(await refused(to, { to: down })).toEqual([503, json, expect.stringMatching(/^\[{"code":503,/)]);
    const strict = await gateway.another({ REQUESTS_PER_ADDRESS: 1 });
    const answers = await Promise.all([1, 2, 3].map(() => refused('/open311/v2/services.xml', { to: strict })));
    expect(answers.find(([status]) => status === 429)).toEqual([
      ...[429, 'text/xml; charset=utf-8', expect.stringMatching('<code>429</code>')],
    ]);
  });

  it('tells services nothing of what the sender claims to be', async () => {
    await gateway.ask('/api/intake/incidents', {
      headers: {
        'x-forwarded-for': '10.9.8.7',
        'x-forwarded-host': 'elsewhere.example',
        'x-forwarded-user': 'admin',
        forwarded: 'for=10.9.8.7',
        te: 'trailers',
        'proxy-authorization': 'Basic eDp5',
        'x-mine': '1',
        connection: 'close, x-mine, content-length',
      },
    });
    const headers = gateway.arrived[0]!.headers;
    expect(headers['x-forwarded-for']).toBe('127.0.0.1');
    expect(headers['x-forwarded-host']).toBe(new URL(gateway.url).host);
    for (const gone of ['x-forwarded-user', 'forwarded', 'te', 'proxy-authorization', 'x-mine']) {
      expect(headers).not.toHaveProperty(gone);
    }
  });

  it('believes a TLS terminator that it was told of, and who that one got the request from', async () => {
    const behind = await gateway.another({ TRUSTED_PROXIES: 'loopback' });
    await gateway.ask('/api/intake/incidents', { to: behind, headers: { 'x-forwarded-for': '6.6.6.6, 10.9.8.7' } });
    expect(gateway.arrived[0]?.headers['x-forwarded-for']).toBe('10.9.8.7');
  });

  it('takes an empty Host as it comes', async () => {
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
    const authorization = `Bearer ${await gateway.keys.token(worker)}`;
    socket.write(`GET /api/intake/x HTTP/1.1\r\nHost:\r\nAuthorization: ${authorization}\r\nConnection: close\r\n\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1.1 200 /);
    expect(gateway.arrived[0]?.headers).not.toHaveProperty('x-forwarded-host');
  });

  it('says how long a body is that came in chunks', async () => {
    const { body } = await gateway.ask('/api/intake/x', { method: 'POST', body: oneByOne('ab', 'cd') });
    expect(body).toEqual({ body: 'abcd' });
    expect(gateway.arrived[0]?.headers).toMatchObject({ 'content-length': '4' });
    expect(gateway.arrived[0]?.headers).not.toHaveProperty('transfer-encoding');
  });

  it('streams uploads through before they are complete, and answers back', async () => {
    let goOn = () => {};
    const firstChunkSeen = new Promise<void>((resolve) => (goOn = resolve));
    gateway.answer = (request, response) => {
      request.once('data', () => goOn());
      response.write('early ');
      void text(request).then((all) => response.end(String(all.length)));
    };
    async function* slowly() {
      yield Buffer.alloc(1_000, 1);
      await firstChunkSeen;
      yield Buffer.alloc(1_000, 2);
    }
    const { body } = await gateway.ask('/api/evidence/files', { method: 'POST', body: slowly() });
    expect(body).toBe('early 2000');
  });

  it.each([
    ['a service that is none', '/api/nobody/x'],
    ['a service’s metrics', '/api/intake/metrics'],
    ['its health', '/api/intake/health/ready'],
    ['its health, with a backslash', '/api/intake/\\health/ready'],
    ['its metrics, with slashes', '/api/intake//metrics'],
    ['its metrics, by way of elsewhere', '/api/intake/x/../metrics'],
    ['its metrics, encoded', '/api/intake/%6detrics'],
    ['the door’s own metrics', '/metrics'],
    ['files that are not for everybody', '/docs/api/..%2F..%2Fpackage.json'],
    ['files by another way', '/..%2f..%2fpackage.json'],
    ['files by a third way', '/../src/main.ts'],
  ])('does not lead to %s', async (_, path) => {
    expect(await gateway.ask(path)).toMatchObject(problem(404, 'SERVICE.NOT_FOUND'));
    expect(gateway.arrived).toHaveLength(0);
  });

  it('takes no other methods: what a proxy does with their bodies is anybody’s guess', async () => {
    const smuggled = await gateway.ask('/api/intake/x', {
      method: 'DELETE',
      headers: { 'transfer-encoding': 'chunked' },
      body: 'GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n',
    });
    expect(smuggled).toMatchObject({ ...problem(405, 'GATEWAY.METHOD_NOT_ALLOWED'), headers: { allow: /POST/ } });
    expect(gateway.arrived).toHaveLength(0);
  });
});

describe('who is let in', () => {
  it.each<[string, Record<string, string>, string]>([
    ['nobody', {}, 'ACCESS.NOT_SIGNED_IN'],
    ['a token that is none', { authorization: 'Bearer a.b.c' }, 'ACCESS.TOKEN_INVALID'],
    ['another scheme', { authorization: 'Basic eDp5' }, 'ACCESS.NOT_SIGNED_IN'],
  ])('not %s', async (_, headers, code) => {
    expect(await gateway.ask('/api/intake/incidents', { as: 'nobody', headers })).toMatchObject(problem(401, code));
    expect(gateway.arrived).toHaveLength(0);
  });

  it('not a token that ran out, nor one with a changed post', async () => {
    const old = await gateway.keys.token(worker, '-10s');
    expect(
      await gateway.ask('/api/intake/x', { as: 'nobody', headers: { authorization: `Bearer ${old}` } }),
    ).toMatchObject(problem(401, 'ACCESS.TOKEN_INVALID'));
    const [head = '', claims = '', signature = ''] = (await gateway.keys.token(worker)).split('.');
    const raised = Buffer.from(claims, 'base64url').toString().replace('grid_worker', 'system_admin');
    const forged = `${head}.${Buffer.from(raised).toString('base64url')}.${signature}`;
    expect(
      await gateway.ask('/api/intake/x', { as: 'nobody', headers: { authorization: `Bearer ${forged}` } }),
    ).toMatchObject(problem(401, 'ACCESS.TOKEN_INVALID'));
  });

  it('everybody to where one signs in and to public keys', async () => {
    for (const path of ['/api/identity/sign-in', '/api/identity/refresh']) {
      expect((await gateway.ask(path, { method: 'POST', as: 'nobody', body: '{}' })).status).toBe(200);
    }
    expect((await gateway.ask('/api/identity/.well-known/jwks.json', { as: 'nobody' })).status).toBe(200);
    expect((await gateway.ask('/api/identity/me', { as: 'nobody' })).status).toBe(401);
  });

  it('nobody while identity’s keys can’t be had, and says so', async () => {
    const blind = await gateway.another({ IDENTITY_JWKS_URL: `${closedPort}/jwks.json` });
    const refused = await gateway.ask('/api/intake/x', { to: blind });
    expect(refused).toMatchObject(problem(503, 'ACCESS.KEYS_UNAVAILABLE'));
    expect(refused.headers['retry-after']).toBe('2');
    expect((await gateway.ask('/health/ready', { to: blind })).status).toBe(503);
    expect((await gateway.ask('/health/live', { to: blind })).status).toBe(200);
  });
});

describe('what is too large', () => {
  const endless = async function* () {
    for (;;) yield Buffer.alloc(64 * 1024, 7);
  };

  it('is refused by what it says of itself', async () => {
    const declared = await gateway.ask('/api/intake/x', { method: 'POST', body: 'x'.repeat(256 * 1024 + 1) });
    expect(declared).toMatchObject(problem(413, 'REQUEST.TOO_LARGE'));
    expect(gateway.arrived).toHaveLength(0);
  });

  it('is not a county’s grids, at the one address that takes them', async () => {
    const draft = '/api/grid-registry/grid-drafts/0192f7a0-0000-7000-8000-000000000001';
    const body = 'x'.repeat(1024 * 1024);
    const send = (path: string, sent: string) => gateway.ask(draft + path, { method: 'POST', body: sent });
    expect(await send('/geojson', body)).toMatchObject({ status: 200, body: { body } });
    for (const path of ['/publication', '/geojson/x', '/grids/430211001001001']) {
      expect(await send(path, body)).toMatchObject(problem(413, 'REQUEST.TOO_LARGE'));
    }
    expect(await send('/geojson', body.repeat(17))).toMatchObject(problem(413, 'REQUEST.TOO_LARGE'));
  });

  it('is refused on the way when it says nothing, and never gets to the service', async () => {
    const refused = await gateway.ask('/api/intake/x', { method: 'POST', body: endless() });
    expect(refused).toMatchObject({ ...problem(413, 'REQUEST.TOO_LARGE'), body: { largest: 256 * 1024 } });
    expect(gateway.arrived).toHaveLength(0);
  });

  it('is refused on the way to the files, and the service is let go', async () => {
    let ended: string | undefined;
    gateway.answer = (request) => {
      request.once('error', () => (ended = 'broken off'));
      request.once('end', () => (ended = 'complete'));
      request.resume();
    };
    const refused = await gateway.ask('/api/evidence/files', { method: 'POST', body: endless() });
    expect(refused).toMatchObject({ ...problem(413, 'REQUEST.TOO_LARGE'), body: { largest: 20 * 1024 * 1024 } });
    await eventually(async () => ended !== undefined);
    expect(ended).toBe('broken off');
  });

  it('is cut off if it never ends', async () => {
    const { port } = new URL(gateway.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      `POST /api/intake/x HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${await gateway.keys.token(worker)}\r\n` +
        'Content-Length: 90000000\r\n\r\n',
    );
    const more = setInterval(() => socket.write('x'.repeat(1_000)), 50);
    socket.resume();
    await new Promise((resolve) => socket.once('close', resolve));
    clearInterval(more);
  });

  it('is larger for files than for the rest', async () => {
    const body = 'x'.repeat(2 * 1024 * 1024);
    expect((await gateway.ask('/api/evidence/files', { method: 'POST', body })).status).toBe(200);
    expect((await gateway.ask('/api/evidence/other', { method: 'POST', body })).status).toBe(413);
  });
});

async function* oneByOne(...parts: string[]): AsyncGenerator<Buffer> {
  for (const part of parts) yield Buffer.from(part);
}
