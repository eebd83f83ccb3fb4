import { Bell } from '#alarm-clock';
import { createDataSource } from '#database';
import { dueCandidates, ringingSeconds } from '#deadlines';
import { wait } from '#primitives';
import { Redis } from 'ioredis';
import { type Quantiles, quantiles } from '../measure/quantiles.js';

/** What handling gives each sweep, by its own code; milliseconds. */
export interface Arming {
  /** Seconds in which something rings before the sweep after next: a job each. */
  readonly jobs: number;
  /** Looking for them among all open deadlines. */
  readonly seconds: Quantiles;
  /** Putting them into Bull, the first time. */
  readonly setMs: number;
  /** A look that finds nothing due. */
  readonly idleLook: Quantiles;
}

const times = 50;
/** As long as the sweep looks ahead with the default setting. */
const ahead = 120_000;
/** Beside handling's own. */
const prefix = 'grid-bench';

/** Arms all that is open, as a sweep does, under a prefix of its own; and clears that away. */
export async function measureArming(handlingUrl: string, redisUrl: string): Promise<Arming> {
  const source = await createDataSource({ url: handlingUrl, poolSize: 1, applicationName: 'bench' }).initialize();
  const bell = new Bell(redisUrl, prefix, () => Promise.resolve());
  const redis = new Redis(redisUrl);
  try {
    const now = new Date();
    const until = new Date(now.getTime() + ahead);
    const [seconds, idleLook]: [number[], number[]] = [[], []];
    let rings: Date[] = [];
    for (let n = 0; n < times; n++) {
      seconds.push(await took(async () => (rings = await ringingSeconds(source.manager, until))));
      idleLook.push(await took(() => dueCandidates(source.manager, new Date(0), undefined, 200)));
    }
    // Bull must have come up: what is measured is the arming.
    while (!(await set(bell, [], now))) await wait(100);
    await set(bell, [new Date(now.getTime() + ahead)], now);
    const setMs = await took(() => bell.set(rings, now));
    return { jobs: rings.length, seconds: quantiles(seconds), setMs, idleLook: quantiles(idleLook) };
  } finally {
    await bell.close();
    const left = await redis.keys(`${prefix}:*`);
    if (left.length > 0) await redis.del(left);
    redis.disconnect();
    await source.destroy();
  }
}

const set = (bell: Bell, seconds: readonly Date[], now: Date): Promise<boolean> =>
  bell.set(seconds, now).then(
    () => true,
    () => false,
  );

async function took(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
