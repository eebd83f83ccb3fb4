import { request as httpRequest } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#testing';
import { GatewayAtWork, type Handler, problem, worker } from './gateway-at-work.spec.js';

let gateway: GatewayAtWork;

beforeAll(async () => {
  gateway = await GatewayAtWork.start();
});
afterEach(() => gateway.reset());
afterAll(() => gateway.close());

describe('a service in trouble', () => {
  let impatient: string;
  beforeAll(async () => {
    impatient = await gateway.another({ PATIENCE: 1_000 });
  });

  it.each<[string, string, Handler | undefined]>([
    ['is down', '/api/trail/entries', undefined],
    ['hangs', '/api/intake/x', () => undefined],
    ['dies before it answers', '/api/intake/x', (request) => request.socket.destroy()],
  ])('(it %s) is unavailable for a moment, without a word on why', async (_, path, handler) => {
    if (handler) gateway.answer = handler;
    const refused = await gateway.ask(path, { to: impatient });
    expect(refused).toMatchObject(problem(503, 'SERVICE.UNAVAILABLE'));
    expect(refused.headers).toMatchObject({ 'retry-after': '2', 'content-type': 'application/problem+json' });
    expect(refused.body.title).toMatch(/暂时不可用/);
    expect(JSON.stringify(refused.body)).not.toMatch(/ECONN|127\.0\.0\.1|proxy|at /i);
  });

  it('(it dies within its answer) does not look as if it had answered', async () => {
    gateway.answer = (request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '100' });
      response.write('half', () => request.socket.destroy());
    };
    await expect(gateway.ask('/api/intake/x')).rejects.toThrow();
  });

  it('is let go when the sender leaves', async () => {
    let isLetGo = false;
    gateway.answer = (_, response) => {
      response.once('close', () => (isLetGo = true));
      const more = setInterval(() => response.write('x'.repeat(10_000)), 10);
      response.once('close', () => clearInterval(more));
    };
    const { port } = new URL(gateway.url);
    const token = await gateway.keys.token(worker);
    const request = httpRequest({ port, path: '/api/intake/x', headers: { authorization: `Bearer ${token}` } });
    request.on('error', () => undefined);
    request.on('response', (response) => response.once('data', () => request.destroy()));
    request.end();
    await eventually(async () => isLetGo);
  });

  it('shows on the public page by name only', async () => {
    const { body } = await gateway.ask('/status', { as: 'nobody' });
    expect(body.services).toContainEqual({ name: 'trail', ready: false });
    expect(body.services).toContainEqual({ name: 'intake', ready: true });
    expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|http/);
  });
});
