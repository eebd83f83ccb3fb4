import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { wait } from '#primitives';
import { eventually, holding } from '#testing';
import { type Ask, GatewayAtWork, problem } from './gateway-at-work.spec.js';

let gateway: GatewayAtWork;

beforeAll(async () => {
  gateway = await GatewayAtWork.start();
});
afterEach(() => gateway.reset());
afterAll(() => gateway.close());

/** A body that begins, and goes on when the test says so. */
function halting(): { body: AsyncIterable<Uint8Array>; goOn: () => void } {
  let goOn = () => {};
  const told = new Promise<void>((resolve) => (goOn = resolve));
  async function* body() {
    yield Buffer.from('{');
    await told;
    yield Buffer.from('}');
  }
  return { body: body(), goOn };
}

describe('a body that comes slowly', () => {
  it('takes no service’s connection, and is answered in the end', async () => {
    const impatient = await gateway.another({ BODY_PATIENCE: 500 });
    const slow = await gateway.ask('/api/identity/sign-in', {
      method: 'POST',
      as: 'nobody',
      body: halting().body,
      to: impatient,
    });
    expect(slow).toMatchObject(problem(408, 'GATEWAY.BODY_TOO_SLOW'));
    expect(slow.body.title).toMatch(/没有在规定时间内传完/);
    expect(gateway.arrived).toHaveLength(0);
  });

  it('keeps nobody else waiting, however many there are', async () => {
    const slow = Array.from({ length: 300 }, () => halting());
    const send: Ask = { method: 'POST', as: 'nobody' };
    const sent = slow.map(({ body }) => gateway.ask('/api/identity/sign-in', { ...send, body }));
    await wait(200);
    expect((await gateway.ask('/api/identity/sign-in', { ...send, body: '{}' })).status).toBe(200);
    for (const { goOn } of slow) goOn();
    for (const answer of await Promise.all(sent)) expect(answer).toMatchObject({ status: 200, body: { body: '{}' } });
  });

  it('of a photo may take longer, but not for ever', async () => {
    const impatient = await gateway.another({ BODY_PATIENCE: 300, UPLOAD_PATIENCE: 1_000 });
    let isLetGo = false;
    gateway.answer = (request) => {
      request.once('error', () => (isLetGo = true));
      request.resume();
    };
    const upload: Ask = { method: 'POST', to: impatient };
    const slow = await gateway.ask('/api/evidence/files', { ...upload, body: halting().body });
    expect(slow).toMatchObject(problem(408, 'GATEWAY.BODY_TOO_SLOW'));
    await eventually(async () => isLetGo);

    gateway.reset();
    const { body, goOn } = halting();
    setTimeout(goOn, 500);
    expect((await gateway.ask('/api/evidence/files', { ...upload, body })).status).toBe(200);
  });
});

it('nobody uploads more than four at once; a slot is free again when one is through', async () => {
  const busy = holding('grid_worker', '430211001001001');
  const upload: Ask = { method: 'POST', as: busy };
  const slow = Array.from({ length: 4 }, () => halting());
  const sent = slow.map(({ body }) => gateway.ask('/api/evidence/files', { ...upload, body }));
  await eventually(async () => gateway.arrived.length === 4);
  const fifth = await gateway.ask('/api/evidence/files', { ...upload, body: 'photo' });
  expect(fifth).toMatchObject(problem(429, 'GATEWAY.TOO_MANY_UPLOADS'));
  expect(fifth.headers['retry-after']).toBe('5');
  const other = holding('grid_worker', '430211001001001');
  expect((await gateway.ask('/api/evidence/files', { ...upload, as: other, body: 'photo' })).status).toBe(200);
  expect((await gateway.ask('/api/intake/x', { as: busy })).status).toBe(200);

  slow[0]!.goOn();
  await sent[0];
  await eventually(async () => (await gateway.ask('/api/evidence/files', { ...upload, body: 'photo' })).status === 200);
  for (const { goOn } of slow) goOn();
  expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
});
