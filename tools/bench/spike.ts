import { wait } from '#primitives';
import { awaitQuiet } from '../check/await-quiet.js';
import { ServiceDatabase } from '../check/read-databases.js';
import { readPlatform } from '../platform-client/index.js';
import type { Bench } from './load/set-up.js';
import { type Quantiles, quantiles } from './measure/quantiles.js';

/** Lifecycles a second, phase by phase: quiet, a burst, quiet, a bigger one … and nothing. */
export const spikes = [1, 15, 1, 25, 2, 35, 10, 0] as const;

export interface Phase {
  readonly offeredPerSecond: number;
  readonly begun: number;
  readonly over: number;
  readonly broken: number;
  /** Lifecycles under way at once, at most. */
  readonly mostAtOnce: number;
  readonly command: Quantiles;
}

export interface Spike {
  /** What the rates were multiplied with. */
  readonly scale: number;
  readonly phases: readonly Phase[];
  readonly lifecycles: number;
  readonly broken: number;
  readonly problems: readonly string[];
  /** Commands that never found an answer; those that were answered only when sent again (hand-offs included). */
  readonly unanswered: number;
  readonly sentAgain: number;
  /** Seconds from the end of the last offered lifecycle until none is under way, no event waits and no consumer is behind. */
  readonly recoverySeconds: number;
  readonly busyWith: readonly string[];
}

/** The spikes, times `scale`; then waits until the platform has caught up. */
export async function spike(bench: Bench, seconds: number, scale: number): Promise<Spike> {
  const { lifecycles, recorder, options, say } = bench;
  const [firstOver, firstCommand, unansweredBefore] = [
    lifecycles.over.length,
    recorder.commands.length,
    recorder.unanswered,
  ];
  const phases: Phase[] = [];
  let calmFrom = Date.now();
  for (const rate of spikes) {
    const offeredPerSecond = rate * scale;
    say(`offering ${offeredPerSecond.toFixed(1)} lifecycles/s for ${seconds} s`);
    const [from, begunBefore] = [Date.now(), lifecycles.begun];
    lifecycles.takeMostAtOnce();
    if (rate === 0) await wait(seconds * 1_000);
    else {
      await lifecycles.offer(offeredPerSecond, seconds);
      calmFrom = Date.now();
    }
    const over = lifecycles.overBetween(from, Date.now());
    phases.push({
      offeredPerSecond,
      begun: lifecycles.begun - begunBefore,
      over: over.length,
      broken: over.filter(({ problem }) => problem !== null).length,
      mostAtOnce: lifecycles.takeMostAtOnce(),
      command: quantiles(recorder.timesBetween(from, Date.now()).steps),
    });
  }
  say('waiting until everything is over');
  await lifecycles.allOver();
  const busyWith = await quiet(bench);
  const over = lifecycles.over.slice(firstOver);
  const broken = over.filter(({ problem }) => problem !== null);
  return {
    scale,
    phases,
    lifecycles: over.length,
    broken: broken.length,
    problems: [...new Set(broken.map(({ problem }) => problem!))].slice(0, 10),
    unanswered: recorder.unanswered - unansweredBefore,
    sentAgain: recorder.commands.slice(firstCommand).filter(({ attempts }) => attempts > 1).length,
    recoverySeconds: (Date.now() - calmFrom) / 1_000,
    busyWith,
  };

  async function quiet({ say: tell }: Bench): Promise<readonly string[]> {
    const platform = readPlatform(options.platform);
    const databases = [...platform.databases].map(([service, url]) => new ServiceDatabase(service, url));
    try {
      return (await awaitQuiet(databases, platform.kafkaBrokers, { within: 600_000, say: tell })).busyWith;
    } finally {
      await Promise.all(databases.map((database) => database.close()));
    }
  }
}
