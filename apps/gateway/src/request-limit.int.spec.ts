import { connect, createServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, wait } from '#primitives';
import { eventually, holding, testServers } from '#testing';
import { type Ask, GatewayAtWork, listening, problem } from './gateway-at-work.spec.js';

let gateway: GatewayAtWork;

beforeAll(async () => {
  gateway = await GatewayAtWork.start();
});
afterEach(() => gateway.reset());
afterAll(() => gateway.close());

describe('who is too fast', () => {
  const burst = (path: string, how: Ask) => Promise.all(Array.from({ length: 30 }, () => gateway.ask(path, how)));
  const statuses = (answers: { status?: number }[]) => new Set(answers.map(({ status }) => status));

  it('waits, each person apart', async () => {
    const strict = await gateway.another({ REQUESTS_PER_PERSON: 3 });
    const hasty = holding('dispatcher', '430211000000');
    const answers = await burst('/api/intake/x', { as: hasty, to: strict });
    const slowedDown = answers.find(({ status }) => status === 429);
    expect(slowedDown).toMatchObject(problem(429, 'GATEWAY.TOO_MANY_REQUESTS'));
    expect(slowedDown?.headers).toMatchObject({
      'retry-after': '1',
      'ratelimit-policy': '"person";q=3;w=1',
      ratelimit: '"person";r=0;t=1',
    });
    const other = await gateway.ask('/api/intake/x', { as: holding('dispatcher', '430211000000'), to: strict });
    expect(other.status).toBe(200);
    expect(other.headers['ratelimit']).toBe('"person";r=2;t=1');
  });

  it('is counted over all gateways together', async () => {
    const hasty = holding('dispatcher', '430211000000');
    const pair = [
      await gateway.another({ REQUESTS_PER_PERSON: 45 }),
      await gateway.another({ REQUESTS_PER_PERSON: 45 }),
    ];
    // Thirty at each: over the limit together, never apart, if they come within a second and the second is theirs.
    await eventually(async () => {
      await wait(1_000);
      const answers = await Promise.all(pair.map((to) => burst('/api/intake/x', { as: hasty, to })));
      expect(statuses(answers.flat())).toEqual(new Set([200, 429]));
      return true;
    });
  });

  it('waits by address when not signed in, guessing tokens included', async () => {
    const strict = await gateway.another({ REQUESTS_PER_ADDRESS: 3 });
    const guess: Ask = { as: 'nobody', headers: { authorization: 'Bearer a.b.c' }, to: strict };
    expect(statuses(await burst('/api/intake/x', guess))).toEqual(new Set([401, 429]));
    await eventually(
      async () => (await gateway.ask('/api/identity/refresh', { ...guess, method: 'POST' })).status === 200,
    );
  });

  it('waits by address outside the API, too, and only there when signed in', async () => {
    for (const path of [
      '/',
      '/receipt/receipt.css',
      '/status',
      '/health/live',
      '/docs/api/intake.openapi.json',
      '/none',
    ]) {
      const strict = await gateway.another({ REQUESTS_PER_ADDRESS: 3 });
      await eventually(async () => (await gateway.ask(path, { as: 'nobody', to: strict })).status !== 429);
      const answers = await burst(path, { as: 'nobody', to: strict });
      expect(answers.find(({ status }) => status === 429)).toMatchObject(problem(429, 'GATEWAY.TOO_MANY_REQUESTS'));
      expect(statuses(await burst('/api/intake/x', { to: strict }))).toEqual(new Set([200]));
    }
  });

  it('waits a minute who reports without an account, by address, and holds up nobody who is signed in', async () => {
    const strict = await gateway.another({ RESIDENTS_PER_MINUTE: 3, TRUSTED_PROXIES: 'loopback' });
    const from = { 'x-forwarded-for': `2001:db8::${newId().slice(-4)}` };
    const report: Ask = { as: 'nobody', method: 'POST', body: '{}', to: strict, headers: from };
    const paths = ['/api/intake/public/passes', '/api/intake/public/reports', '/api/evidence/public/photos'];
    const answers = [];
    // A gateway that waits too long for Redis counts by itself: some more may get through, never more than twice as many.
    for (const path of [...paths, ...paths, ...paths]) answers.push(await gateway.ask(path, report));
    expect(answers.slice(0, 3).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.slice(6).map(({ status }) => status)).toEqual([429, 429, 429]);
    expect(answers.at(-1)?.headers['ratelimit-policy']).toBe('"resident";q=3;w=60');
    expect((await gateway.ask('/api/intake/x', { to: strict })).status).toBe(200);
    expect((await gateway.ask('/api/intake/receipts/query', report)).status).toBe(200);
  });

  it('waits a minute who uploads too often', async () => {
    const strict = await gateway.another({ UPLOADS_PER_MINUTE: 2, UPLOADS_AT_ONCE: 0 });
    const hasty = holding('grid_worker', '430211001001001');
    const upload: Ask = { as: hasty, method: 'POST', body: 'photo', to: strict };
    const answers = [];
    for (let nth = 0; nth < 5; nth++) answers.push(await gateway.ask('/api/evidence/files', upload));
    expect(answers.slice(0, 2).map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[4]!.body.code).toBe('GATEWAY.TOO_MANY_REQUESTS');
    expect(Number(answers[4]!.headers['retry-after'])).toBeGreaterThan(30);
    expect((await gateway.ask('/api/intake/x', { as: hasty, to: strict })).status).toBe(200);
  });

  it('is nobody when the limit is off', async () => {
    const open = await gateway.another({ REQUESTS_PER_PERSON: 0 });
    expect(statuses(await burst('/api/intake/x', { to: open }))).toEqual(new Set([200]));
  });

  it('still waits while Redis is away, and nobody waits for a Redis that hangs', async () => {
    const hasty = () => holding('dispatcher', '430211000000');
    const alone = await gateway.another({ REQUESTS_PER_PERSON: 3, REDIS_URL: 'redis://127.0.0.1:45998' });
    expect(statuses(await burst('/api/intake/x', { as: hasty(), to: alone }))).toEqual(new Set([200, 429]));

    const redis = new URL(testServers().redisUrl);
    const between: Socket[] = [];
    const relay = createServer((near) => {
      const far = connect(Number(redis.port), redis.hostname);
      between.push(near, far);
      near.pipe(far).pipe(near);
    });
    const through = (await listening(relay)).replace('http', 'redis');
    const hanging = await gateway.another({ REQUESTS_PER_PERSON: 3, REDIS_URL: through });
    await eventually(async () => (await gateway.ask('/api/intake/x', { as: hasty(), to: hanging })).status === 200);
    for (const socket of between) socket.unpipe().pause();
    expect(statuses(await burst('/api/intake/x', { as: hasty(), to: hanging }))).toEqual(new Set([200, 429]));
    for (const socket of between) socket.destroy();
    relay.close();
  });
});
