import pg from 'pg';
import { wait } from '#primitives';
import { kafkaFloor } from './floors/kafka-round-trip.js';
import { postgresFloor, type PostgresFloor } from './floors/pgbench.js';
import type { Bench } from './load/set-up.js';
import { incidentsStored } from './load/store-until.js';
import { countsPer, type DatabaseCounts, databaseCounts } from './measure/database-counts.js';
import { type ProcessUse, useOf } from './measure/processes.js';
import { type Quantiles, quantiles } from './measure/quantiles.js';
import { readServers } from './servers.js';

/** The databases of the platform, as deploy/local names them. */
const ours = 'grid\\_%';
/** Longer than a session may keep what it has counted to itself while it works. */
const statisticsLate = 2_000;

export interface Steady {
  /** Incidents there were when it began. */
  readonly stored: number;
  readonly seconds: number;
  readonly lifecyclesPerSecond: number;
  readonly stepsPerSecond: number;
  readonly stepsPerLifecycle: number;
  readonly broken: number;
  readonly problems: readonly string[];
  /** Milliseconds. */
  readonly command: Quantiles;
  readonly upload: Quantiles;
  readonly reportToReadable: Quantiles;
  /** CPU milliseconds for each lifecycle event, by process; `total` is their sum. */
  readonly cpuMsPerStep: Readonly<Record<string, number>>;
  readonly memoryMb: Readonly<Record<string, number>>;
  readonly databasePerLifecycle: DatabaseCounts;
}

export interface Floors {
  readonly postgres: PostgresFloor | null;
  /** Milliseconds. */
  readonly kafkaRoundTrip: Quantiles;
}

/** Closed loop, so many lifecycles at once: as many as the machine bears. */
export async function steady(bench: Bench, seconds: number): Promise<Steady> {
  const { lifecycles, recorder, visibility, options, say } = bench;
  const admin = new pg.Client({ connectionString: bench.servers.adminUrl });
  await admin.connect();
  const enough = new AbortController();
  const going = lifecycles.keepGoing(options.concurrency, enough.signal);
  try {
    const stored = await incidentsStored(bench);
    say(`warming up for ${options.warmUp} s, ${options.concurrency} lifecycles at once`);
    await wait(options.warmUp * 1_000);
    say(`measuring for ${seconds} s`);
    const { pids } = readServers(options);
    const look = async () => ({
      at: Date.now(),
      use: useOf(pids),
      steps: await bench.steps(),
      counts: await databaseCounts(admin, ours),
    });
    const before = await look();
    await wait(seconds * 1_000);
    const after = await look();
    const over = lifecycles.overBetween(before.at, after.at);
    const broken = over.filter(({ problem }) => problem !== null);
    const whole = over.length - broken.length;
    const steps = after.steps - before.steps;
    const took = (after.at - before.at) / 1_000;
    const times = recorder.timesBetween(before.at, after.at);
    return {
      stored,
      seconds: took,
      lifecyclesPerSecond: whole / took,
      stepsPerSecond: steps / took,
      stepsPerLifecycle: steps / whole,
      broken: broken.length,
      problems: [...new Set(broken.map(({ problem }) => problem!))].slice(0, 10),
      command: quantiles(times.steps),
      upload: quantiles(times.uploads),
      reportToReadable: quantiles(visibility.timesBetween(before.at, after.at)),
      cpuMsPerStep: cpuPerStep(before.use, after.use, steps),
      memoryMb: Object.fromEntries([...after.use].map(([name, { memoryMb }]) => [name, memoryMb])),
      databasePerLifecycle: countsPer(before.counts, after.counts, whole),
    };
  } finally {
    enough.abort();
    await going;
    await wait(statisticsLate);
    await admin.end();
  }
}

/** The floors, on the same servers, while the platform has nothing to do. */
export async function floors(bench: Bench, perLifecycle: DatabaseCounts, seconds: number): Promise<Floors> {
  bench.say('floors: pgbench, then a bare Kafka round trip');
  const postgres = await postgresFloor(bench.servers, perLifecycle, seconds);
  if (!postgres) bench.say('there is no pgbench (Debian: apt-get install postgresql; or set PGBENCH): no such floor');
  return { postgres: postgres ?? null, kafkaRoundTrip: await kafkaFloor(bench.servers.brokers, seconds) };
}

function cpuPerStep(
  before: ReadonlyMap<string, ProcessUse>,
  after: ReadonlyMap<string, ProcessUse>,
  steps: number,
): Record<string, number> {
  const used = [...after].map(([name, { cpuMs }]) => [name, (cpuMs - (before.get(name)?.cpuMs ?? 0)) / steps] as const);
  return Object.fromEntries([...used, ['total', used.reduce((sum, [, each]) => sum + each, 0)] as const]);
}
