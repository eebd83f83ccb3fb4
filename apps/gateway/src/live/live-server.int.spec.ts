import { connect, createServer, type Socket as TcpSocket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { authorize, roomsOfIncident, type SignedIn } from '#access';
import { inboxHintsMessage, type IncidentScope, liveHintsMessage, roles } from '#contracts';
import { newId, wait } from '#primitives';
import { eventually, holding, type TestPerson, testServers, wallScreen } from '#testing';
import { Emitter } from '@socket.io/redis-emitter';
import { Redis } from 'ioredis';
import { io, type Socket } from 'socket.io-client';
import { GatewayAtWork, listening, worker } from '../gateway-at-work.spec.js';
import type { ChangedHint, Renewal } from './live-protocol.js';

let gateway: GatewayAtWork;
let redis: Redis;
let emitter: Emitter;
const open: Socket[] = [];

beforeAll(async () => {
  gateway = await GatewayAtWork.start();
  redis = new Redis(testServers().redisUrl);
  emitter = new Emitter(redis, { key: gateway.liveChannel });
});
afterEach(() => {
  for (const socket of open.splice(0)) socket.disconnect();
});
afterAll(async () => {
  await redis.quit();
  await gateway.close();
});

interface Listening {
  readonly socket: Socket;
  readonly heard: ChangedHint[];
}

const opening = (auth: object, to = gateway.url): Listening => {
  const socket = io(to, { path: '/live', transports: ['websocket'], forceNew: true, reconnection: false, auth });
  const heard: ChangedHint[] = [];
  socket.on('changed', (hints: ChangedHint[]) => heard.push(...hints));
  open.push(socket);
  return { socket, heard };
};
const listen = async (
  as: TestPerson,
  { to = gateway.url, expiresIn = '10m', actingPost = '', inboxOnly = false } = {},
) => {
  const token = await gateway.keys.token(as, expiresIn);
  const one = opening({ token, inboxOnly, ...(actingPost ? { actingPost } : {}) }, to);
  await new Promise((resolve, reject) => one.socket.once('admitted', resolve).once('connect_error', reject));
  return one;
};
const refusal = (one: Listening): Promise<{ message: string; data: { code: string } }> =>
  new Promise((resolve, reject) => one.socket.once('connect_error', resolve as never).once('connect', reject));
const dropped = ({ socket }: Listening) => eventually(() => socket.disconnected);
const renew = ({ socket }: Listening, token: string): Promise<Renewal> => socket.emitWithAck('renew', token);

const scope = (changes: Partial<IncidentScope> = {}): IncidentScope => ({
  grid: '430211001001001',
  leadUnit: 'D430211-sanitation',
  coUnits: ['D430211-water'],
  inspector: null,
  reportedBy: null,
  ...changes,
});
/** A hint about an incident as the casebook sends it. */
function hint(after: IncidentScope, before?: IncidentScope): string {
  const incidentId = newId();
  const rooms = roomsOfIncident(after);
  const leftRooms = before ? roomsOfIncident(before).filter((room) => !rooms.includes(room)) : [];
  emitter.serverSideEmit(liveHintsMessage, [{ incidentId, incidentVersion: 4, rooms, leftRooms }]);
  return incidentId;
}
const seenBy = (who: SignedIn | TestPerson, of: IncidentScope) =>
  authorize({ session: 's', ...who }, 'incident.view', of) !== undefined;

describe('a socket', () => {
  it('hears of exactly what its posts let it see, role by role and unit by unit', async () => {
    const [inspector, reporter] = [
      holding('grid_worker', '430211009009009'),
      holding('grid_worker', '430211009009008'),
    ];
    const units = ['430200000000', '430211000000', '430281000000', '430211001000', '430211002000', '430211001001'];
    const more = ['430211001001001', '430211001001002', 'D430211-sanitation', 'D430211-water', 'D430211-parks'];
    const people = [
      inspector,
      reporter,
      ...roles.flatMap((role) => [...units, ...more].map((unit) => holding(role, unit))),
    ];
    const listeners = await Promise.all(people.map(async (as) => ({ as, ...(await listen(as)) })));
    const before = scope();
    const moved = scope({ grid: '430211002001001', leadUnit: 'D430211-parks', coUnits: [] });
    const asked = scope({ inspector: inspector.person, reportedBy: reporter.person });
    const [first, second, third] = [hint(before), hint(moved, before), hint(asked)];
    const expected = ({ as }: { as: TestPerson }) => [
      ...(seenBy(as, before) ? [{ incidentId: first, incidentVersion: 4 }] : []),
      ...(seenBy(as, moved)
        ? [{ incidentId: second, incidentVersion: 4 }]
        : seenBy(as, before)
          ? [{ incidentId: second, left: true }]
          : []),
      ...(seenBy(as, asked) ? [{ incidentId: third, incidentVersion: 4 }] : []),
    ];
    await eventually(() => listeners.every((one) => one.heard.length >= expected(one).length));
    await wait(200);
    for (const one of listeners) expect([one.as.posts[0], one.heard]).toEqual([one.as.posts[0], expected(one)]);
    expect(listeners.filter(({ heard }) => heard.length > 0).length).toBeGreaterThan(20);
    expect(listeners.filter(({ heard }) => heard.length === 0).length).toBeGreaterThan(20);
  });

  it('of a wall screen hears that its figures have changed, once for many, and of no incident', async () => {
    const figures = async (area: string) => {
      const one = await listen(wallScreen(area));
      const told = { ...one, times: 0 };
      one.socket.on('figures', () => told.times++);
      return told;
    };
    const [here, elsewhere] = await Promise.all(['430211001000', '430211002000'].map(figures));
    for (let many = 0; many < 5; many++) hint(scope());
    await eventually(() => here!.times > 0);
    await wait(1_200);
    expect([here!.times, here!.heard, elsewhere!.times]).toEqual([1, [], 0]);
  });

  it('hears of it whichever gateway it is at', async () => {
    const to = await gateway.another();
    const chief = holding('duty_chief', '430211000000');
    const [here, there] = [await listen(chief), await listen(chief, { to })];
    const incidentId = hint(scope());
    for (const { heard } of [here, there]) {
      await eventually(() => heard.length > 0);
      expect(heard).toEqual([{ incidentId, incidentVersion: 4 }]);
    }
  });

  it('hears of one’s own inbox, whichever gateway it is at, and of nobody else’s', async () => {
    const to = await gateway.another();
    const [me, somebody] = [holding('duty_chief', '430211000000'), holding('duty_chief', '430211000000')];
    const mine = [await listen(me), await listen(me, { to, inboxOnly: true })];
    const theirs = await listen(somebody);
    const rings = new Map([...mine, theirs].map(({ socket }) => [socket, 0]));
    for (const socket of rings.keys()) socket.on('inbox', () => rings.set(socket, rings.get(socket)! + 1));
    emitter.serverSideEmit(inboxHintsMessage, [{ person: me.person }, { person: me.person }]);
    await eventually(() => mine.every(({ socket }) => rings.get(socket) === 1));
    emitter.serverSideEmit(inboxHintsMessage, [{ person: somebody.person }, 'nonsense']);
    emitter.serverSideEmit(inboxHintsMessage, [{ person: somebody.person }]);
    await eventually(() => rings.get(theirs.socket) === 1);
    expect(mine.map(({ socket }) => rings.get(socket))).toEqual([1, 1]);
    const incidentId = hint(scope());
    await eventually(() => mine[0]!.heard.length > 0);
    await wait(200);
    expect(mine.map(({ heard }) => heard)).toEqual([[{ incidentId, incidentVersion: 4 }], []]);
  });

  it('keeps to the post it chose, which can only narrow what it hears', async () => {
    const posts = [...holding('dispatcher', '430211000000').posts, ...holding('grid_leader', '430211001001001').posts];
    const as = { person: newId(), posts };
    const [narrow, all] = [await listen(as, { actingPost: posts[1]!.id }), await listen(as)];
    const stranger = await listen(holding('dispatcher', '430281000000'), { actingPost: posts[0]!.id });
    hint(scope({ grid: '430211002001001' }));
    hint(scope());
    await eventually(() => all.heard.length === 2 && narrow.heard.length > 0);
    expect([narrow.heard.length, stranger.heard.length]).toEqual([1, 0]);
  });

  it('chooses no rooms itself', async () => {
    const one = await listen(holding('grid_worker', '430211001001002'));
    for (const event of ['join', 'subscribe', 'changed', 'hints']) one.socket.emit(event, ['any', 'area:430211']);
    one.socket.emit('renew', { token: 'x' }, ['area:430211']);
    const witness = await listen(holding('duty_chief', '430211000000'));
    hint(scope());
    await eventually(() => witness.heard.length > 0);
    expect(one.heard).toEqual([]);
  });
});

describe('the token of a socket', () => {
  it('is asked for, and must be genuine', async () => {
    const expired = await gateway.keys.token(worker, '-1m');
    for (const auth of [{}, { token: 'a.b.c' }, { token: 7 }, { token: expired }]) {
      const { message, data } = await refusal(opening(auth));
      expect({ message, code: data.code }).toEqual({ message: 'ACCESS.TOKEN_INVALID', code: 'ACCESS.TOKEN_INVALID' });
    }
  });

  it('ends the socket when it runs out, unless there is a fresh one', async () => {
    const one = await listen(worker, { expiresIn: '2s' });
    const other = await listen(worker, { expiresIn: '2s' });
    expect(await renew(other, await gateway.keys.token(worker))).toMatchObject({ scopeChanged: false });
    await dropped(one);
    await wait(200);
    expect(other.socket.connected).toBe(true);
  });

  it('that comes fresh has the rooms worked out anew: a post withdrawn is heard of no more, one granted is', async () => {
    const person = holding('dispatcher', '430211000000');
    const [one, ofInbox] = [await listen(person), await listen(person, { inboxOnly: true })];
    const moved = { ...person, posts: holding('dispatcher', '430281000000').posts };
    for (const socket of [one, ofInbox]) {
      expect(await renew(socket, await gateway.keys.token(moved))).toMatchObject({ scopeChanged: true });
    }
    hint(scope());
    const incidentId = hint(scope({ grid: '430281001001001' }));
    await eventually(() => one.heard.length > 0);
    expect([one.heard, ofInbox.heard]).toEqual([[{ incidentId, incidentVersion: 4 }], []]);
  });

  it('is nobody else’s, and a bad one changes nothing', async () => {
    const one = await listen(holding('duty_chief', '430211000000'));
    expect(await renew(one, await gateway.keys.token(worker))).toEqual({ code: 'GATEWAY.SOMEBODY_ELSE' });
    expect(await renew(one, 'a.b.c')).toEqual({ code: 'ACCESS.TOKEN_INVALID' });
    hint(scope());
    await eventually(() => one.heard.length === 1);
  });
});

describe('the limits of sockets', () => {
  it('are so many per person, and those that closed count no more', async () => {
    const to = await gateway.another({ SOCKETS_PER_PERSON: 2 });
    const as = holding('grid_worker', '430211001001001');
    const first = await listen(as, { to });
    await listen(as, { to });
    const third = opening({ token: await gateway.keys.token(as) }, to);
    expect((await refusal(third)).message).toBe('GATEWAY.TOO_MANY_SOCKETS');
    await listen(holding('grid_worker', '430211001001001'), { to });
    first.socket.disconnect();
    await eventually(() => listen(as, { to }));
  });

  it('drop who sends too much at once, or too often', async () => {
    const [large, often] = [await listen(worker), await listen(worker)];
    large.socket.emit('renew', 'x'.repeat(20_000));
    for (let nth = 0; nth < 30; nth++) often.socket.emit('renew', 'x');
    await dropped(large);
    await dropped(often);
  });

  it('are websockets only, and no more tries of one address than requests', async () => {
    const polling = io(gateway.url, { path: '/live', transports: ['polling'], forceNew: true, reconnection: false });
    open.push(polling);
    await new Promise((resolve) => polling.once('connect_error', resolve));
    const to = await gateway.another({ REQUESTS_PER_ADDRESS: 3 });
    const tries = Array.from({ length: 12 }, () => refusal(opening({ token: 'a.b.c' }, to)));
    const messages = new Set((await Promise.all(tries)).map(({ message }) => message));
    expect(messages).toEqual(new Set(['ACCESS.TOKEN_INVALID', 'websocket error']));
  });
});

it('a gateway that ends lets its sockets go, and does not wait for them', async () => {
  const other = await GatewayAtWork.start();
  const one = opening({ token: await other.keys.token(worker) }, other.url);
  await new Promise((resolve) => one.socket.once('admitted', resolve));
  await other.close();
  await dropped(one);
});

describe('Redis', () => {
  it('may go away and come back: sockets stay, new ones come in, and hints go on', async () => {
    const { hostname, port } = new URL(testServers().redisUrl);
    const between = new Set<TcpSocket>();
    let isAway = false;
    const relay = createServer((near) => {
      if (isAway) return void near.destroy();
      const far = connect(Number(port), hostname);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        between.add(one);
        one.pipe(other);
        one.on('error', () => undefined).once('close', () => other.destroy());
      }
    });
    const to = await gateway.another({ REDIS_URL: (await listening(relay)).replace('http', 'redis') });
    const chief = holding('duty_chief', '430211000000');
    const one = await listen(chief, { to });
    isAway = true;
    for (const socket of between) socket.destroy();
    const other = await listen(chief, { to });
    isAway = false;
    await eventually(async () => {
      hint(scope());
      await wait(50);
      return one.heard.length > 0 && other.heard.length > 0;
    });
    relay.close();
  });
});
