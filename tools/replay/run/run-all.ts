import { wait } from '#primitives';

export interface Pace {
  /** How many lifecycles may be on their way at once. */
  readonly concurrency: number;
  /** Milliseconds after the beginning at which each may start, ascending. */
  readonly arrivals: readonly number[];
  readonly signal?: AbortSignal;
  /** Asked before each, by how many have begun: whether that is enough. */
  readonly enough?: (begun: number) => boolean;
}

/** Runs each in its turn, so many at once as the pace allows; ends when all that were begun are over. */
export async function runAll<T>(
  all: readonly T[],
  pace: Pace,
  live: (one: T, at: number) => Promise<void>,
): Promise<void> {
  const began = Date.now();
  let next = 0;
  const lane = async () => {
    while (!pace.signal?.aborted) {
      if (pace.enough?.(next)) return;
      const at = next++;
      const one = all[at];
      if (one === undefined) return;
      const early = began + (pace.arrivals[at] ?? 0) - Date.now();
      if (early > 0) await wait(early, pace.signal);
      if (!pace.signal?.aborted) await live(one, at);
    }
  };
  await Promise.all(Array.from({ length: Math.min(pace.concurrency, all.length) }, lane));
}
