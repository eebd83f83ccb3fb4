import { wait } from '#primitives';
import { Redis } from 'ioredis';
import pg from 'pg';
import { ArgumentFault } from '../../platform-client/index.js';
import { databaseUrl } from '../load/database-url.js';
import type { BenchOptions } from '../options.js';
import { readServers } from '../servers.js';
import { type Arming, measureArming } from './arming.js';
import {
  alarmsGiven,
  deadlinesDue,
  type DueWithin,
  eventsSince,
  inTrailSince,
  type Lateness,
  latenessGiven,
  latenessOf,
  latenessPublished,
} from './given-alarms.js';
import { storeOpenDeadlines } from './open-deadlines.js';

export type { Lateness } from './given-alarms.js';

/** A tenth of all deadlines, due at once. */
export interface Burst {
  readonly what: string;
  readonly due: number;
  /** The breach and the yellow card of each. */
  readonly alarms: number;
  readonly given: Lateness;
  readonly published: Lateness;
  readonly perSecond: number;
}

export interface AlarmsRun {
  readonly open: number;
  readonly storedPerSecond: number;
  readonly arming: Arming;
  readonly bursts: readonly Burst[];
  /** From emptying Redis until a sweep of handling had set the clock again. */
  readonly rearmedAfterMs: number;
  readonly counts: {
    readonly expected: number;
    readonly given: number;
    readonly events: number;
    readonly distinct: number;
    readonly inTrail: number;
    readonly inTrailDistinct: number;
  };
  /** Whether every deadline that was due had each of its alarms exactly once, here and in the trail. */
  readonly isExact: boolean;
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** Of a deadline that is passed: the breach and the yellow card; the red one comes a working day later. */
const alarmsEach = 2;
/** Handling's jobs in Redis. */
const jobsOfHandling = 'grid-handling:alarms:at-*';
/** How long after the last is due everything must have come, a lost Redis included. */
const patience = 5 * minute;

/** Fills handling with open deadlines, and has three tenths of them fall due. @throws ArgumentFault */
export async function measureAlarms(options: BenchOptions, say: (line: string) => void): Promise<AlarmsRun> {
  const { adminUrl, redisUrl } = readServers(options);
  const wanted = options.stored[0] ?? 100_000;
  const tenth = Math.ceil(wanted / 10);
  const handlingUrl = databaseUrl(adminUrl, 'handling');
  const [handling, trail] = await Promise.all([connect(handlingUrl), connect(databaseUrl(adminUrl, 'trail'))]);
  const redis = new Redis(redisUrl);
  try {
    // Most of all, due tomorrow and later.
    let began = Date.now();
    const far = { from: new Date(began + day), over: 30 * day };
    const others = await storeOpenDeadlines(wanted - 3 * tenth, far, options, say);
    const storedPerSecond = (others * 1_000) / (Date.now() - began);

    began = Date.now();
    // They must be stored before they are due, and time for arming them is wanted.
    const first = began + Math.ceil((6 * tenth * 1_000) / storedPerSecond) + minute;
    const bursts = [
      { what: 'due within a minute', from: first, to: first + minute },
      { what: 'due in one moment', from: first + 2 * minute, to: first + 2 * minute + 1 },
      { what: 'due within a minute, Redis emptied in the middle', from: first + 3 * minute, to: first + 4 * minute },
    ];
    for (const { from, to } of bursts) {
      await storeOpenDeadlines(tenth, { from: new Date(from), over: to - from }, options, say);
    }
    if (Date.now() > first) throw new ArgumentFault('The machine stores too slowly: ask for fewer with --stored.');
    const open = await deadlinesDue(handling, { from: began, to: began + 365 * day });
    say(`${open} open deadlines; the first are due in ${Math.round((first - Date.now()) / 1_000)} s`);
    await wait(Math.max(0, first - 90_000 - Date.now()));
    const arming = await measureArming(handlingUrl, redisUrl);

    const last = bursts[2]!;
    await wait(Math.max(0, last.from + minute / 2 - Date.now()));
    say('emptying Redis');
    await redis.flushdb();
    const rearmedAfterMs = await until(async () => (await redis.keys(jobsOfHandling)).length > 0, last.to + patience);
    const expected: number[] = [];
    for (const burst of bursts) expected.push((await deadlinesDue(handling, burst)) * alarmsEach);
    for (const [nth, burst] of bursts.entries()) {
      await until(async () => (await alarmsGiven(handling, burst)) >= expected[nth]!, last.to + patience);
    }
    say('waiting for the trail');
    const all = expected.reduce((sum, one) => sum + one, 0);
    await until(async () => (await inTrailSince(trail, first)).n >= all, last.to + patience);
    // What would come twice comes with a later look.
    await wait(minute);
    const told: Burst[] = [];
    for (const [nth, burst] of bursts.entries()) told.push(await tellBurst(handling, burst, expected[nth]!));
    const given = told.reduce((sum, { alarms }) => sum + alarms, 0);
    const [events, inTrail] = [await eventsSince(handling, first), await inTrailSince(trail, first)];
    const counts = {
      ...{ expected: all, given, events: events.n, distinct: events.distinct },
      ...{ inTrail: inTrail.n, inTrailDistinct: inTrail.distinct },
    };
    return {
      ...{ open, storedPerSecond, arming, bursts: told, rearmedAfterMs, counts },
      isExact: Object.values(counts).every((count) => count === all),
    };
  } finally {
    redis.disconnect();
    await Promise.all([handling.end(), trail.end()]);
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Waits until it is so, and gives how long that took; or until patience ends. */
async function until(isSo: () => Promise<boolean>, end: number): Promise<number> {
  const began = Date.now();
  while (!(await isSo()) && Date.now() < end) await wait(250);
  return Date.now() - began;
}

async function tellBurst(
  handling: pg.Client,
  { what, ...within }: DueWithin & { what: string },
  expected: number,
): Promise<Burst> {
  const { late, last } = await latenessGiven(handling, within);
  return {
    what,
    due: expected / alarmsEach,
    alarms: late.length,
    given: latenessOf(late),
    published: latenessOf(await latenessPublished(handling, within)),
    perSecond: (late.length * 1_000) / (last - within.from),
  };
}
