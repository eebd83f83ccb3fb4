import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Change, isRemoval, LiveCasebook, type LiveState, type Pace } from '#live-client';
import { newId, wait } from '#primitives';
import {
  eventLike,
  eventually,
  holding,
  type IncidentStory,
  type Relay,
  type SpawnedService,
  spawnService,
  startRelay,
  startTestService,
  story,
  type TestPerson,
  testServers,
  type TestService,
} from '#testing';
import { casebookModule } from '../casebook.module.js';
import type { CasebookConfig } from '../config.js';
import { casebookMigrations } from '../migrations.js';

/** Before Redis, for casebook and gateways; before the gateways, for the clients. */
let redis: Relay;
let door: Relay;
let service: TestService;
const gateways: SpawnedService[] = [];
const screens: Screen[] = [];
const liveChannel = newId();

beforeAll(async () => {
  redis = await startRelay(testServers().redisUrl);
  const settings = { REDIS_URL: `redis://${redis.address}`, LIVE_CHANNEL: liveChannel };
  service = await startTestService<CasebookConfig>({
    name: 'casebook',
    module: casebookModule,
    migrations: casebookMigrations,
    settings: () => settings,
  });
  await service.ready();
  gateways.push(await startGateway());
  gateways.push(await startGateway());
  door = await startRelay(...gateways.map(({ url }) => url));
}, 180_000);
afterEach(() => {
  for (const screen of screens.splice(0)) screen.live.stop();
});
afterAll(async () => {
  await Promise.all(gateways.map((gateway) => gateway.kill()));
  door?.close();
  await service?.close();
  redis?.close();
});

const startGateway = () =>
  spawnService('gateway', service, {
    ROUTES: JSON.stringify({ casebook: service.url }),
    REDIS_URL: `redis://${redis.address}`,
    LIVE_CHANNEL: liveChannel,
  });

interface Seen {
  readonly incidentId: string;
  readonly incidentVersion: number;
  readonly urges: number;
}

/** A list on a screen, as somebody keeps it by the client. */
interface Screen {
  readonly live: LiveCasebook<Seen>;
  readonly shown: Map<string, number>;
  /** By incident, of the changes it was told. */
  readonly urges: Map<string, number>;
  reloads: number;
  isLive: boolean;
}

const eager: Pace = { whileLive: 300, whilePolling: 200, gathering: 20, heldBack: 50, failed: 50, atLast: 500 };
/** Nothing comes but by a hint. */
const byHintsOnly: Pace = { ...eager, whileLive: 600_000, whilePolling: 600_000 };

function watch(as: () => TestPerson, pace: Pace, { at = `http://${door.address}`, tokenLife = '10m' } = {}): Screen {
  const token = () => service.keys.token(as(), tokenLife);
  const reload = async () => {
    screen.reloads++;
    const all = new Map<string, number>();
    for (let next: string | null = ''; next !== null;) {
      const query: string = `limit=200${next ? `&after=${next}` : ''}`;
      const authorization = `Bearer ${await token()}`;
      const response = await fetch(`${at}/api/casebook/incidents?${query}`, { headers: { authorization } });
      if (response.status !== 200) throw new Error(`the list answered ${response.status}`);
      const page = (await response.json()) as { incidents: Seen[]; next: string | null };
      for (const { incidentId, incidentVersion } of page.incidents) all.set(incidentId, incidentVersion);
      next = page.next;
    }
    screen.shown.clear();
    for (const [id, version] of all) screen.shown.set(id, version);
  };
  const changed = (changes: readonly Change<Seen>[]) => {
    for (const change of changes) {
      if (isRemoval(change)) screen.shown.delete(change.incidentId);
      else {
        screen.shown.set(change.incidentId, change.incidentVersion);
        screen.urges.set(change.incidentId, change.urges);
      }
    }
  };
  const listener = { reload, changed, state: (state: LiveState) => (screen.isLive = state === 'PUSHED') };
  const live = new LiveCasebook<Seen>({ baseUrl: at, token }, listener, pace);
  const screen: Screen = { live, shown: new Map(), urges: new Map(), reloads: 0, isLive: false };
  screens.push(screen);
  live.start();
  return screen;
}

/** What the list would show, as the database has it for a department. */
async function ledBy(unit: string): Promise<Map<string, number>> {
  const rows = await service.database.query<{ incident_id: string; version: number }>(
    'SELECT incident_id, version FROM incident_view WHERE lead_unit = $1 OR $1 = ANY(co_units)',
    [unit],
  );
  return new Map(rows.map(({ incident_id, version }) => [incident_id, version]));
}

async function projected(...stories: IncidentStory[]): Promise<void> {
  await eventually(async () => {
    const rows = await service.database.query<{ incident_id: string; version: number }>(
      'SELECT incident_id, version FROM incident_view WHERE incident_id = ANY($1::uuid[])',
      [stories.map(({ incidentId }) => incidentId)],
    );
    const versions = new Map(rows.map((row) => [row.incident_id, row.version]));
    return stories.every(({ incidentId, version }) => versions.get(incidentId) === version);
  });
}

const [parks, water] = ['D430211-parks', 'D430211-water'] as const;
const ruledTo = (leadUnit: string) => ({ data: { leadUnit, coUnits: [] } });
const dispatchedTo = (leadUnit: string) =>
  story().step('incident.reported.v1').step('incident.registered.v1').step('incident.dispatched.v1', ruledTo(leadUnit));

describe('a screen', () => {
  it('hears of it by hint alone, at whichever gateway it is: what comes, goes on, is urged, and goes away', async () => {
    const staff = holding('department_staff', parks);
    const both = gateways.map(({ url }) => watch(() => staff, byHintsOnly, { at: url }));
    await eventually(() => both.every(({ isLive, reloads }) => isLive && reloads === 1));
    await wait(300);
    const one = dispatchedTo(parks);
    const shown = (expected: number | undefined) =>
      eventually(() => both.every((screen) => screen.shown.get(one.incidentId) === expected));
    await service.topics.publish(...one.events);
    await shown(3);
    await service.topics.publish(...one.step('incident.acknowledged.v1').since(3));
    await shown(4);
    await service.topics.publish(eventLike('incident.urged.v1', { subject: one.incidentId }));
    await eventually(() => both.every((screen) => screen.urges.get(one.incidentId) === 1));
    await service.topics.publish(...one.step('incident.return-ruled.v1', ruledTo(water)).since(4));
    await shown(undefined);
    expect(both.map(({ reloads }) => reloads)).toEqual([1, 1]);
  });

  it('loses nothing while gateways are killed and Redis goes away', async () => {
    const [staff, chief] = [holding('department_staff', parks), holding('duty_chief', '430211000000')];
    const watching = [watch(() => staff, eager), watch(() => staff, eager), watch(() => chief, eager)];
    await eventually(() => watching.every(({ reloads }) => reloads > 0));
    const stories: IncidentStory[] = [];
    let writing = true;
    const writer = (async () => {
      while (writing) {
        const one = dispatchedTo(stories.length % 3 === 0 ? water : parks);
        await service.topics.publish(...one.events);
        stories.push(one);
        const other = stories[Math.floor(Math.random() * stories.length)]!;
        const before = other.version;
        const to = Math.random() < 0.5 ? parks : water;
        await service.topics.publish(...other.step('incident.return-ruled.v1', ruledTo(to)).since(before));
      }
    })();
    for (const nth of [0, 1]) {
      await gateways[nth]!.kill();
      await wait(300);
      redis.cut();
      gateways[nth] = await startGateway();
      door.targets = gateways.map(({ url }) => url);
      await wait(300);
      redis.mend();
      await wait(500);
    }
    writing = false;
    await writer;
    await projected(...stories);
    const list = await ledBy(parks);
    expect(stories.length).toBeGreaterThan(20);
    for (const screen of watching.slice(0, 2)) {
      await eventually(() => expect(screen.shown).toEqual(list) ?? true);
    }
    await eventually(() => stories.every(({ incidentId, version }) => watching[2]!.shown.get(incidentId) === version));
    await eventually(() => watching.every(({ isLive }) => isLive));
  }, 240_000);

  it('shows what one may see now, soon after a post was withdrawn or granted', async () => {
    let person = holding('department_staff', parks);
    const screen = watch(() => person, byHintsOnly, { tokenLife: '4s' });
    const one = dispatchedTo(water);
    await service.topics.publish(...one.events);
    await projected(one);
    await eventually(() => screen.isLive);
    await wait(500);
    expect(screen.shown.has(one.incidentId)).toBe(false);
    person = { ...person, posts: holding('department_staff', water).posts };
    const list = await ledBy(water);
    await eventually(() => expect(screen.shown).toEqual(list) ?? true);
    expect(screen.isLive).toBe(true);
  });

  it('goes on by looking every few seconds where there is no socket at all', async () => {
    const blocked = await startRelay(gateways[0]!.url);
    const staff = holding('department_staff', parks);
    const screen = watch(() => staff, eager, { at: `http://${blocked.address}` });
    redis.cut();
    const one = dispatchedTo(parks);
    await service.topics.publish(...one.events);
    await eventually(() => screen.shown.get(one.incidentId) === 3);
    redis.mend();
    blocked.close();
  });
});
