import { spawn } from 'node:child_process';
import { createServer, request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocketServer } from 'ws';

const balancer = fileURLToPath(new URL('./balancer.mjs', import.meta.url));
const gateways = [];
let running;
let url;

/** Says who it is, what came and from whom; hangs up on `/die`. */
async function gateway(name) {
  const server = createServer(async (request, response) => {
    if (request.url === '/die') return request.socket.destroy();
    const from = request.headers['x-forwarded-for'];
    response.end(JSON.stringify({ name, from, body: await text(request) }));
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => socket.on('message', (message) => socket.send(`${name} heard ${message}`)));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  gateways.push(server);
  return `http://127.0.0.1:${server.address().port}`;
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const ask = (path, { method = 'GET', headers = {}, body } = {}) =>
  new Promise((resolve, reject) => {
    const request = httpRequest(`${url}${path}`, { method, headers }, async (answer) =>
      resolve({ status: answer.statusCode, headers: answer.headers, body: JSON.parse(await text(answer)) }),
    );
    request.once('error', reject);
    request.end(body);
  });

const untilItAnswers = async () => {
  for (;;) {
    const answer = await ask('/').catch(() => undefined);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

beforeAll(async () => {
  const addresses = [await gateway('a'), await gateway('b')];
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  running = spawn(process.execPath, [balancer], {
    env: { ...process.env, PORT: String(port), GATEWAYS: addresses.join(',') },
    stdio: 'inherit',
  });
  await untilItAnswers();
}, 30_000);
afterAll(() => {
  running.kill();
  for (const server of gateways) {
    server.closeAllConnections();
    server.close();
  }
});

describe('the balancer', () => {
  it('asks in turn, passes bodies on, and says itself who asks', async () => {
    const asking = { method: 'POST', body: 'x', headers: { 'x-forwarded-for': '6.6.6.6' } };
    const answers = [await ask('/', asking), await ask('/', asking)];
    expect(new Set(answers.map(({ body }) => body.name))).toEqual(new Set(['a', 'b']));
    for (const { body } of answers) expect(body).toMatchObject({ from: '127.0.0.1', body: 'x' });
  });

  it('passes websockets on', async () => {
    const { WebSocket } = await import('ws');
    const socket = new WebSocket(`${url.replace('http', 'ws')}/live`);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    const heard = new Promise((resolve) => socket.once('message', (message) => resolve(String(message))));
    socket.send('hello');
    expect(await heard).toMatch(/^[ab] heard hello$/);
    socket.close();
  });

  it('says when to send again what a gateway hung up on, and is well again', async () => {
    expect(await ask('/die', { method: 'POST', body: 'x' })).toMatchObject({
      status: 503,
      headers: { 'retry-after': '1' },
    });
    await untilItAnswers();
  });

  it('goes on with one when the other is gone', async () => {
    gateways[0].closeAllConnections();
    await new Promise((resolve) => gateways[0].close(resolve));
    for (let turn = 0; turn < 6; turn++) expect((await ask('/')).body.name).toBe('b');
  });
});
