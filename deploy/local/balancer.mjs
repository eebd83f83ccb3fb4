/**
 * One address for several gateways: what a county's own load balancer or ingress does, as small as it can be. It knows
 * which gateways are alive, passes requests and websockets on in turn, says who sent them, and is no part of the platform.
 *
 * Environment: PORT to listen at on 127.0.0.1; GATEWAYS, their addresses, with commas between them.
 */
import { Agent, createServer, ServerResponse } from 'node:http';
import { createProxyMiddleware } from 'http-proxy-middleware';

const LOOK_EVERY = 500;
const PATIENCE = 2000;

const gateways = process.env.GATEWAYS.split(',');
const alive = new Set(gateways);
let turn = 0;

const next = () => {
  const among = alive.size > 0 ? [...alive] : gateways;
  return among[turn++ % among.length];
};

const proxy = createProxyMiddleware({
  router: (request) => (request.gateway = next()),
  agent: new Agent({ keepAlive: true }),
  xfwd: true,
  ws: true,
  on: { error },
});

function error(_, request, response) {
  alive.delete(request.gateway);
  if (!(response instanceof ServerResponse) || response.headersSent) return response.destroy();
  // What has no body is still whole; all else the sender has to send again.
  if (request.method === 'GET' && !request.isSecond && !response.closed) {
    request.isSecond = true;
    return void proxy(request, response);
  }
  response.writeHead(503, { 'content-type': 'application/problem+json', 'retry-after': '1' });
  response.end(JSON.stringify({ status: 503, code: 'BALANCER.NO_GATEWAY', title: 'No gateway answers; try again.' }));
}

/** A gateway that is frozen still takes connections: only an answer counts. */
async function look(gateway) {
  try {
    const answer = await fetch(`${gateway}/health/live`, { signal: AbortSignal.timeout(PATIENCE) });
    await answer.arrayBuffer();
    alive.add(gateway);
  } catch {
    alive.delete(gateway);
  }
  setTimeout(() => void look(gateway), LOOK_EVERY);
}

const server = createServer((request, response) => {
  // Nobody stands before us who could know better.
  delete request.headers['x-forwarded-for'];
  void proxy(request, response);
});
server.on('upgrade', (request, socket, head) => {
  delete request.headers['x-forwarded-for'];
  socket.on('error', () => socket.destroy());
  proxy.upgrade(request, socket, head);
});
server.listen(Number(process.env.PORT), '127.0.0.1');
for (const gateway of gateways) void look(gateway);

for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => process.exit(0));
