/** Wrong passwords within {@link lockMinutes} of the first that lock an account, for as long. */
export const allowedFailures = 5;
export const lockMinutes = 15;

const lockTime = lockMinutes * 60_000;

/** The wrong passwords of an account that count, and since when. */
export interface Failures {
  readonly failures: number;
  readonly since: Date | null;
}

/**
 * An account after one more wrong password. The limiter counts those of logins that nobody has in the same way, or
 * locks would tell which ones exist.
 */
export function afterFailure(
  { failures, since }: Failures,
  at: Date,
): Failures & { readonly lockedUntil: Date | null } {
  const counts = failures > 0 && since !== null && at.getTime() - since.getTime() < lockTime;
  const now = counts ? { failures: failures + 1, since } : { failures: 1, since: at };
  const lockedUntil = now.failures >= allowedFailures ? new Date(at.getTime() + lockTime) : null;
  return { ...now, lockedUntil };
}
