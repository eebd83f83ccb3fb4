import { Inject, Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Database } from '#database';
import { appendToOutbox, OutboxWake, sealEvent } from '#event-bus';
import { CLOCK, type Clock, type Refusal, Refused } from '#primitives';
import type { EntityManager } from 'typeorm';
import { type AccountRow, isLocked, recordFailedAttempt } from '../../accounts/failed-attempt.js';
import { refuse } from '../../domain/identity.refusals.js';
import { passwordRefusal } from '../../domain/password.decide.js';
import { Sessions } from '../../sessions/sessions.js';

export interface WhosePassword {
  readonly person: string;
  readonly session: string;
}

/**
 * Gives somebody the password they chose. Not by the command shell, which would keep a digest of what was asked: fast to
 * compute, and so fast to guess. Who comes again after a lost answer is told that the current one is wrong.
 */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly outboxWake: OutboxWake,
    private readonly sessions: Sessions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused PASSWORD.*, SIGN_IN.LOCKED, ACCOUNT.UNKNOWN */
  async change({ person, session }: WhosePassword, given: { current: string; next: string }): Promise<void> {
    const at = this.clock.now();
    const [known] = await this.database.query<AccountRow>('SELECT * FROM account WHERE person_id = $1', [person]);
    if (!known) throw new Refused(refuse('ACCOUNT.UNKNOWN'));
    // The slow part comes before the transaction, so that nobody's row stays locked meanwhile.
    const isRight = await verify(known.password_hash, given.current);
    const unfit = isRight && passwordRefusal(given.next, { login: known.login, current: given.current });
    if (unfit) throw new Refused(unfit);
    const nextHash = await hash(given.next);
    const refusal = await this.database.transaction(async (manager): Promise<Refusal | undefined> => {
      const account = await lockAccount(manager, person);
      const isStill = account.password_hash === known.password_hash;
      if (isLocked(account, at)) return this.refused(manager, account, 'LOCKED', at);
      if (!isRight || !isStill) return this.refused(manager, account, 'WRONG_PASSWORD', at);
      await manager.query(
        `UPDATE account SET password_hash = $2, one_time_until = NULL, failures = 0, locked_until = NULL
         WHERE person_id = $1`,
        [person, nextHash],
      );
      await this.sessions.endOthers(manager, person, session, at);
      const [type, by] = ['audit.password-set.v1' as const, { actor: person }];
      await appendToOutbox(manager, [
        sealEvent({ type, subject: person, data: { person }, service: 'identity', by, at }),
      ]);
      return undefined;
    });
    this.outboxWake.wake();
    if (refusal) throw new Refused(refusal, true);
  }

  private async refused(
    manager: EntityManager,
    account: AccountRow,
    reason: 'LOCKED' | 'WRONG_PASSWORD',
    at: Date,
  ): Promise<Refusal> {
    await recordFailedAttempt(manager, account, reason, at);
    return refuse(reason === 'LOCKED' ? 'SIGN_IN.LOCKED' : 'PASSWORD.CURRENT_WRONG');
  }
}

async function lockAccount(manager: EntityManager, person: string): Promise<AccountRow> {
  const [account]: AccountRow[] = await manager.query('SELECT * FROM account WHERE person_id = $1 FOR UPDATE', [
    person,
  ]);
  if (!account) throw new Refused(refuse('ACCOUNT.UNKNOWN'));
  return account;
}
