import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { dataKeys } from '#erasable';
import { startClock, statutoryRules } from '#deadlines';
import { newId, wait } from '#primitives';
import { eventually, eventLike, type Replica, startTestService, testServers, type TestService } from '#testing';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { HandlingConfig } from '../../../apps/handling/src/handling.config.js';
import { handlingModule } from '../../../apps/handling/src/handling.module.js';
import { handlingMigrations } from '../../../apps/handling/src/migrations.js';
import { storeIncidents } from '../../stored-incidents/store-incidents.js';
import { templatesPerBatch } from '../../stored-incidents/template.js';
import { alarmsGiven, deadlinesDue, eventsSince, latenessGiven, latenessOf } from './given-alarms.js';

/** A database of Redis that nobody else uses: it is emptied. */
const ownRedis = 8;
const wanted = Number(process.env['OPEN_DEADLINES'] ?? 20_000);
const hour = 3_600_000;
/** Over how many milliseconds a tenth falls due. */
const over = 10_000;

let service: TestService;
let second: Replica;
let redis: Redis;
let client: pg.Client;

beforeAll(async () => {
  redis = new Redis(`${testServers().redisUrl}/${ownRedis}`);
  await redis.flushdb();
  service = await startTestService<HandlingConfig>({
    name: 'handling',
    module: handlingModule,
    migrations: handlingMigrations,
    keys: dataKeys,
    settings: ({ keysUrl }) => ({
      EVIDENCE_JWKS_URL: keysUrl,
      ...{ REDIS_URL: `${testServers().redisUrl}/${ownRedis}`, ALARM_SWEEP_EVERY: 4_000 },
    }),
  });
  await service.topics.publish(eventLike('registry.unit-changed.v1'), eventLike('registry.catalogue-published.v1'));
  second = await service.replica();
  client = new pg.Client({ connectionString: service.database.ownerUrl });
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await service?.close();
  redis?.disconnect();
});

const store = (count: number, from: number, within: number) =>
  storeIncidents(count, {
    urlOf: () => service.database.ownerUrl,
    only: 'handling',
    surroundings: {
      ...{ grids: ['430211001001001'], departments: ['D430211-sanitation'], subcategories: ['0102'] },
      people: [newId(), newId()],
    },
    say: () => undefined,
    openWith: (template) => {
      const due = from + Math.floor((within * template) / templatesPerBatch);
      const start = new Date(due - 10 * hour);
      return { clock: startClock('HANDLING', start, { limit: 10, kind: 'urgent_hour' }, { rules: statutoryRules }) };
    },
  });

it('of a tenth of all open deadlines that fall due while Redis is emptied, again and again, none is lost or doubled', async () => {
  await store((wanted * 9) / 10, Date.now() + 24 * hour, 30 * 24 * hour);
  const from = Date.now() + 20_000;
  await store(wanted / 10, from, over);
  const within = { from, to: from + over };
  const due = await deadlinesDue(client, within);
  expect(due).toBeGreaterThanOrEqual(wanted / 10);
  expect(Date.now()).toBeLessThan(from);
  await wait(from - Date.now());
  for (let flushed = 0; flushed < 5; flushed++) {
    await redis.flushdb();
    await wait(over / 5);
  }
  await eventually(async () => (await alarmsGiven(client, within)) >= 2 * due);
  // What would come twice comes with a later sweep.
  await wait(9_000);
  expect(await alarmsGiven(client, within)).toBe(2 * due);
  expect(await eventsSince(client, from)).toEqual({ n: 2 * due, distinct: 2 * due });
  const { late, last } = await latenessGiven(client, within);
  const { p50, p95, max } = latenessOf(late);
  if (process.env['OPEN_DEADLINES'])
    process.stderr.write(`${due} due: late p50 ${p50} p95 ${p95} max ${max} ms, all after ${last - from} ms\n`);
  // A sweep and a look, however often Redis forgets.
  expect(max).toBeLessThan(30_000);
  expect(second).toBeDefined();
}, 300_000);
