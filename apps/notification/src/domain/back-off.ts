const seconds = 1_000;
const first = 10 * seconds;
const longest = 3_600 * seconds;

/** When a message that could not be delivered is tried again: later each time, up to an hour; undefined: given up. */
export function nextAttempt(
  { attempts, queuedAt, at }: { attempts: number; queuedAt: Date; at: Date },
  days: number,
): Date | undefined {
  const next = new Date(at.getTime() + Math.min(first * 2 ** Math.max(0, attempts - 1), longest));
  return next.getTime() - queuedAt.getTime() > days * 24 * 3_600 * seconds ? undefined : next;
}
