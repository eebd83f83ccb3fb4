const shortest = 2_000;
const longest = 300_000;

/** Milliseconds to wait after so many failures in a row: longer each time, never all phones at once, and as long as was asked for. */
export function delayAfter(failures: number, retryAfter?: number, random: () => number = Math.random): number {
  const grown = Math.min(longest, shortest * 2 ** Math.min(failures - 1, 20));
  return Math.max((retryAfter ?? 0) * 1_000, grown / 2 + (grown / 2) * random());
}
