import { isLockTimeout } from '#database';
import { Refused, type Refusal } from '#primitives';
import type { EntityManager } from 'typeorm';
import { custodyRefusals } from '../custody.refusals.js';
import type { CommandCall } from './command-call.js';

/** What a finished command answered, to be repeated word for word. */
export type StoredAnswer = { readonly answer: object } | { readonly refusal: Refusal };

/**
 * Claims the key first thing in the command's transaction. Undefined: it is ours, go on. An answer: it was used
 * before, repeat that. A twin at work is waited for, but no longer than the
 * database's lock timeout.
 * @throws Refused IDEMPOTENCY.KEY_REUSED, IDEMPOTENCY.IN_PROGRESS
 */
export async function claimKey(manager: EntityManager, call: CommandCall): Promise<StoredAnswer | undefined> {
  const { who, route, idempotencyKey, digest } = call;
  try {
    const claimed: unknown[] = await manager.query(
      `INSERT INTO idempotency (person, route, key, digest) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING key`,
      [who.person, route, idempotencyKey, digest],
    );
    if (claimed.length > 0) return undefined;
  } catch (error) {
    if (isLockTimeout(error)) throw new Refused(custodyRefusals('IDEMPOTENCY.IN_PROGRESS'));
    throw error;
  }
  const [before]: { digest: string; outcome: StoredAnswer | null }[] = await manager.query(
    'SELECT digest, outcome FROM idempotency WHERE person = $1 AND route = $2 AND key = $3',
    [who.person, route, idempotencyKey],
  );
  if (!before?.outcome) throw new Refused(custodyRefusals('IDEMPOTENCY.IN_PROGRESS'));
  if (before.digest !== digest) throw new Refused(custodyRefusals('IDEMPOTENCY.KEY_REUSED'));
  return before.outcome;
}

/** Keeps the answer with the key, in the same transaction. */
export async function keepAnswer(
  manager: EntityManager,
  { who, route, idempotencyKey }: CommandCall,
  outcome: StoredAnswer,
): Promise<void> {
  await manager.query('UPDATE idempotency SET outcome = $4 WHERE person = $1 AND route = $2 AND key = $3', [
    who.person,
    route,
    idempotencyKey,
    JSON.stringify(outcome),
  ]);
}

/** Final domain refusals are repeated for the same key; what depends on sign-in, rights, state or load never is. */
export const isFinal = ({ status }: Refusal): boolean => status === 422;
