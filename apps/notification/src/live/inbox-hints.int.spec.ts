import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '#primitives';
import {
  eventually,
  holding,
  type SpawnedService,
  spawnService,
  type TestPerson,
  testServers,
  type TestService,
} from '#testing';
import { io, type Socket } from 'socket.io-client';
import { dispatched, staff, startNotification } from '../notification-at-work.spec.js';

const [one, other] = staff as [TestPerson, TestPerson];
const stranger = holding('dispatcher', '430211000000');
const liveChannel = newId();
const sockets: Socket[] = [];
let service: TestService;
let gateway: SpawnedService;

beforeAll(async () => {
  service = await startNotification({ LIVE_CHANNEL: liveChannel });
  gateway = await spawnService('gateway', service, {
    ROUTES: JSON.stringify({ notification: service.url }),
    REDIS_URL: testServers().redisUrl,
    LIVE_CHANNEL: liveChannel,
  });
});
afterAll(async () => {
  for (const socket of sockets) socket.disconnect();
  await gateway?.kill();
  await service?.close();
});

/** A screen of somebody's: how often it was told that their inbox changed, and how many were unread then. */
async function screenOf(as: TestPerson) {
  const token = await service.keys.token(as);
  const socket = io(gateway.url, { path: '/live', transports: ['websocket'], forceNew: true, auth: { token } });
  sockets.push(socket);
  const unread: number[] = [];
  let rings = 0;
  socket.on('inbox', () => {
    rings++;
    void service.send('GET', '/inbox', { as }).then(({ body }) => unread.push(body.unread));
  });
  await new Promise((resolve, reject) => socket.once('admitted', resolve).once('connect_error', reject));
  return { unread, rings: () => rings };
}

it('open screens of whom a notice is for are told, and find it; and again when it was read elsewhere', async () => {
  const [desk, second, colleague, unconcerned] = await Promise.all([one, one, other, stranger].map(screenOf));
  await service.topics.publish(...dispatched().events);
  for (const screen of [desk, second, colleague]) await eventually(() => screen!.unread.at(-1) === 1);
  const { notices } = (await service.send('GET', '/inbox', { as: one })).body;
  expect((await service.send('POST', `/inbox/${notices[0].noticeId}/reads`, { as: one })).status).toBe(201);
  for (const screen of [desk, second]) await eventually(() => screen!.unread.at(-1) === 0);
  expect([colleague!.unread.at(-1), unconcerned!.rings()]).toEqual([1, 0]);
});
