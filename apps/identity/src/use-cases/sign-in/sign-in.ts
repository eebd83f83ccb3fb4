import { Inject, Injectable } from '@nestjs/common';
import { verify } from '@node-rs/argon2';
import { Database } from '#database';
import { appendToOutbox, OutboxWake, sealEvent } from '#event-bus';
import { CLOCK, type Clock, type Refusal, Refused } from '#primitives';
import type { EntityManager } from 'typeorm';
import { afterFailure } from '../../domain/account-lock.js';
import { refuse } from '../../domain/identity.refusals.js';
import { Sessions, type Tokens } from '../../sessions/sessions.js';
import { TokenIssuer } from '../../sessions/token-issuer.js';
import { SignInLimit } from './sign-in-limit.js';

interface AccountRow {
  person_id: string;
  password_hash: string;
  failures: number;
  failing_since: Date | null;
  locked_until: Date | null;
  locked_by_officer: boolean;
}

/** The hash of a password nobody has: an unknown login takes as long as a known one. */
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$lImMCluRttl2sPPuBNc5zA$EBIRfJJbanvpQkULiNui1jWNHCL07DXVLNxix63BrXM';

/** Checks a password and begins a session. Counts failures under the account's row lock, and records each outcome. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly outboxWake: OutboxWake,
    private readonly sessions: Sessions,
    private readonly issuer: TokenIssuer,
    private readonly limit: SignInLimit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused SIGN_IN.FAILED, SIGN_IN.LOCKED; REFERENCE.NOT_READY before any post has arrived */
  async signIn(login: string, password: string): Promise<Tokens> {
    const at = this.clock.now();
    // The slow part comes before the transaction, so that nobody's row stays locked meanwhile.
    const [known] = await this.database.query<AccountRow>('SELECT * FROM account WHERE login = $1', [login]);
    const isRight = await verify(known?.password_hash ?? nobodysHash, password);
    if (!known) {
      const isLocked = await this.limit.isLockedAsUnknown(login);
      throw new Refused(refuse(isLocked ? 'SIGN_IN.LOCKED' : 'SIGN_IN.FAILED'));
    }
    // Nobody is signed in, on the record, who could not be given a token.
    if (isRight) await this.issuer.check(known.person_id, at);
    const outcome = await this.database.transaction(async (manager) => {
      const [account]: AccountRow[] = await manager.query('SELECT * FROM account WHERE person_id = $1 FOR UPDATE', [
        known.person_id,
      ]);
      const isLocked =
        account?.locked_by_officer || (account?.locked_until && account.locked_until.getTime() > at.getTime());
      if (!account || isLocked) return this.refused(manager, known, 'LOCKED', refuse('SIGN_IN.LOCKED'), at);
      if (!isRight) return this.refused(manager, account, 'WRONG_PASSWORD', refuse('SIGN_IN.FAILED'), at);
      if (account.failures > 0 || account.locked_until) {
        await manager.query('UPDATE account SET failures = 0, locked_until = NULL WHERE person_id = $1', [
          account.person_id,
        ]);
      }
      return { session: await this.sessions.begin(manager, account.person_id, at) };
    });
    this.outboxWake.wake();
    if ('refusal' in outcome) throw new Refused(outcome.refusal, true);
    return this.sessions.tokens(outcome.session, at);
  }

  private async refused(
    manager: EntityManager,
    { person_id, failures, failing_since }: AccountRow,
    reason: 'LOCKED' | 'WRONG_PASSWORD',
    refusal: Refusal,
    at: Date,
  ): Promise<{ refusal: Refusal }> {
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
    return { refusal };
  }
}
