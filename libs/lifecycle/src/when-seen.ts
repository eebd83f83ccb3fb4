import type { SeenOnSpot } from '#contracts';

/** Milliseconds by which clocks may differ and both be right enough. */
const skew = 5 * 60_000;
/** Milliseconds after which nobody’s phone sends by itself what it kept: as long as the answer to its key is repeated. */
const longestKept = 90 * 24 * 3_600_000;

interface Arrival {
  readonly at: Date;
  /** When they were asked to look, where they were: nobody answers before. */
  readonly askedAt?: string | undefined;
}

/**
 * When it was seen (发现时间), for the step that says so. A phone whose clock is wrong is not sent away: what it saw counts,
 * and refusing it would lose the report of whoever can’t know better. The time is kept as it was said, with what is wrong.
 */
export function whenSeen(seenAt: string | undefined, { at, askedAt }: Arrival): { seen?: SeenOnSpot } {
  if (seenAt === undefined) return {};
  const seen = new Date(seenAt);
  const earliest = Math.max(at.getTime() - longestKept, askedAt === undefined ? -Infinity : Date.parse(askedAt)) - skew;
  const doubt = seen.getTime() > at.getTime() + skew ? 'AHEAD' : seen.getTime() < earliest ? 'BEHIND' : null;
  return { seen: { at: seen.toISOString(), doubt } };
}
