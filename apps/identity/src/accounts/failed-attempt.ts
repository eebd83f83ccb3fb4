import type { DataOf } from '#contracts';
import { appendToOutbox, sealEvent } from '#event-bus';
import type { EntityManager } from 'typeorm';
import { afterFailure } from '../domain/account-lock.js';

/** An account, as far as checking its password is concerned. */
export interface AccountRow {
  readonly person_id: string;
  readonly login: string;
  readonly password_hash: string;
  readonly failures: number;
  readonly failing_since: Date | null;
  readonly locked_until: Date | null;
  readonly locked_by_officer: boolean;
  /** Until when a password is good that somebody else made; null: it is their own. */
  readonly one_time_until: Date | null;
}

export const isLocked = ({ locked_by_officer, locked_until }: AccountRow, at: Date): boolean =>
  locked_by_officer || (locked_until !== null && locked_until.getTime() > at.getTime());

/** Counts a wrong password, which may lock the account, and puts the attempt on record. The account's row is locked. */
export async function recordFailedAttempt(
  manager: EntityManager,
  { person_id, failures, failing_since }: AccountRow,
  reason: DataOf<'audit.sign-in-failed.v1'>['reason'],
  at: Date,
): Promise<void> {
  let count = failures;
  if (reason === 'WRONG_PASSWORD') {
    const after = afterFailure({ failures, since: failing_since }, at);
    count = after.failures;
    await manager.query(
      'UPDATE account SET failures = $2, failing_since = $3, locked_until = $4 WHERE person_id = $1',
      [person_id, after.lockedUntil ? 0 : count, after.since, after.lockedUntil],
    );
  }
  const recorded = sealEvent({
    type: 'audit.sign-in-failed.v1',
    subject: person_id,
    data: { person: person_id, reason, failures: count },
    service: 'identity',
    by: { actor: 'system:identity' },
    at,
  });
  await appendToOutbox(manager, [recorded]);
}
