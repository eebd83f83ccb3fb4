import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { closedPort, GatewayAtWork, type Handler, listening, problem } from './gateway-at-work.spec.js';

const command = { method: 'POST', body: '{"a":1}', headers: { 'idempotency-key': 'abcdefgh' } };

/** Of two replicas, the one that does what the test wants; the other is well. */
let troubled: Server;
let trouble: Handler;
let hitTroubled = 0;
let gateway: GatewayAtWork;
let url: string;
let withDead: string;

beforeAll(async () => {
  gateway = await GatewayAtWork.start();
  troubled = createServer((request, response) => {
    hitTroubled++;
    trouble(request, response);
  });
  const [bad, good] = [await listening(troubled), gateway.serviceUrl];
  const before = (first: string) => ({
    ROUTES: JSON.stringify({ intake: [first, good], evidence: [first, good], identity: good }),
    REPLICA_PATIENCE: 300,
    PATIENCE: 1_000,
  });
  url = await gateway.another(before(bad));
  withDead = await gateway.another(before(closedPort));
});
afterEach(() => {
  gateway.reset();
  hitTroubled = 0;
});
afterAll(async () => {
  troubled.closeAllConnections();
  troubled.close();
  await gateway.close();
});

/** As many requests as make sure that the troubled replica had its turn, after it has been left out for its time. */
async function askSeveral(path: string, asking: Parameters<GatewayAtWork['ask']>[1]) {
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  const answers = [];
  for (let turn = 0; turn < 4; turn++) answers.push(await gateway.ask(path, { to: url, ...asking }));
  return answers;
}

describe('a service with two replicas, one of them in trouble', () => {
  it.each<[string, Handler]>([
    ['hangs up', (request) => request.socket.destroy()],
    [
      'has done the command and its answer is lost',
      (request) => void text(request).then(() => request.socket.destroy()),
    ],
    ['is frozen', () => undefined],
  ])('(it %s) answers by the other, word for word the same request', async (_, handler) => {
    trouble = handler;
    for (const { status, body } of await askSeveral('/api/intake/x', command))
      expect({ status, body }).toEqual({ status: 200, body: { body: command.body } });
    expect(hitTroubled).toBe(1);
    expect(gateway.arrived).toHaveLength(4);
    for (const { headers } of gateway.arrived) expect(headers).toMatchObject({ 'idempotency-key': 'abcdefgh' });
  });

  it('answers by the other when one is down, whatever is asked: nothing was sent yet', async () => {
    for (let turn = 0; turn < 4; turn++) {
      const { status } = await gateway.ask('/api/intake/x', { to: withDead, method: 'POST', body: '{}' });
      expect(status).toBe(200);
    }
  });

  it.each<[string, Record<string, string>]>([
    ['a POST without a key', {}],
    ['what another system has signed: a nonce is good once', { ...command.headers, 'machine-key': 'hotline' }],
  ])('does not send again what may not come twice: %s', async (_, headers) => {
    trouble = (request) => request.socket.destroy();
    const answers = await askSeveral('/api/intake/hotline/x', { method: 'POST', body: '{}', headers });
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 503]);
  });

  it('does not send an upload again, which has flowed past, and says when to try', async () => {
    trouble = (request) => void request.once('data', () => request.socket.destroy());
    const answers = await askSeveral('/api/evidence/files', { ...command, body: 'photo' });
    const [refused, ...others] = answers.filter(({ status }) => status !== 200);
    expect(refused).toMatchObject(problem(503, 'SERVICE.UNAVAILABLE'));
    expect(refused?.headers['retry-after']).toBe('2');
    expect(others).toEqual([]);
  });

  it('asks each once when all are in trouble', async () => {
    trouble = (request) => request.socket.destroy();
    gateway.answer = trouble;
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(await gateway.ask('/api/intake/x', { to: url, ...command })).toMatchObject(
      problem(503, 'SERVICE.UNAVAILABLE'),
    );
    expect([hitTroubled, gateway.arrived.length]).toEqual([1, 1]);
  });

  it('is ready when one of them is', async () => {
    const { body } = await gateway.ask('/status', { to: withDead, as: 'nobody' });
    expect(body.services).toContainEqual({ name: 'intake', ready: true });
  });
});
