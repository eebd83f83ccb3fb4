/**
 * When each request is to arrive, in milliseconds from the beginning: in the order and rhythm of the times given,
 * scaled so that on average `perSecond` arrive. Without a rate all are there from the beginning.
 */
export function arrivals(times: readonly Date[], perSecond: number | undefined): number[] {
  const first = times[0]?.getTime() ?? 0;
  const span = (times.at(-1)?.getTime() ?? 0) - first;
  if (perSecond === undefined) return times.map(() => 0);
  const whole = (times.length / perSecond) * 1_000;
  // All at the same moment: one after the other.
  if (span <= 0) return times.map((_, at) => (whole * at) / times.length);
  return times.map((time) => ((time.getTime() - first) / span) * whole);
}
