export type Unit = 'days' | 'hours' | 'minutes' | 'seconds';

const sizes: readonly [Unit, number][] = [
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
  ['seconds', 1_000],
];

/** A span of time (ms, positive) as people say it: two units at most, the smaller one left out when it is nought. */
export function spanOfTime(milliseconds: number): { unit: Unit; n: number }[] {
  const first = sizes.findIndex(([unit, size]) => milliseconds >= size || unit === 'seconds');
  const [unit, size] = sizes[first]!;
  const n = Math.floor(milliseconds / size);
  const next = sizes[first + 1];
  const rest = next ? Math.floor((milliseconds - n * size) / next[1]) : 0;
  return [{ unit, n }, ...(next && rest > 0 ? [{ unit: next[0], n: rest }] : [])];
}
