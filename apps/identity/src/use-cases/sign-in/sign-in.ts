import { Inject, Injectable } from '@nestjs/common';
import { verify } from '@node-rs/argon2';
import { Database } from '#database';
import { OutboxWake } from '#event-bus';
import { CLOCK, type Clock, type Refusal, Refused } from '#primitives';
import { type AccountRow, isLocked, recordFailedAttempt } from '../../accounts/failed-attempt.js';
import { refuse } from '../../domain/identity.refusals.js';
import { type HeldSession, Sessions, type Tokens } from '../../sessions/sessions.js';
import { TokenIssuer } from '../../sessions/token-issuer.js';
import { SignInLimit } from './sign-in-limit.js';

/** The hash of a password nobody has: an unknown login takes as long as a known one. */
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$lImMCluRttl2sPPuBNc5zA$EBIRfJJbanvpQkULiNui1jWNHCL07DXVLNxix63BrXM';

type Outcome = { readonly session: HeldSession } | { readonly refusal: Refusal };

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
    const isTheirs = await verify(known?.password_hash ?? nobodysHash, password);
    const isRight = isTheirs && !(known?.one_time_until && known.one_time_until.getTime() <= at.getTime());
    if (!known) {
      const isOver = await this.limit.isLockedAsUnknown(login);
      throw new Refused(refuse(isOver ? 'SIGN_IN.LOCKED' : 'SIGN_IN.FAILED'));
    }
    // Nobody is signed in, on the record, who could not be given a token.
    if (isRight) await this.issuer.check(known.person_id, at);
    const outcome = await this.database.transaction(async (manager): Promise<Outcome> => {
      const [account]: AccountRow[] = await manager.query('SELECT * FROM account WHERE person_id = $1 FOR UPDATE', [
        known.person_id,
      ]);
      if (!account || isLocked(account, at)) {
        await recordFailedAttempt(manager, known, 'LOCKED', at);
        return { refusal: refuse('SIGN_IN.LOCKED') };
      }
      if (!isRight || account.password_hash !== known.password_hash) {
        await recordFailedAttempt(manager, account, 'WRONG_PASSWORD', at);
        return { refusal: refuse('SIGN_IN.FAILED') };
      }
      if (account.failures > 0 || account.locked_until) {
        await manager.query('UPDATE account SET failures = 0, locked_until = NULL WHERE person_id = $1', [
          account.person_id,
        ]);
      }
      const { person_id: person, one_time_until } = account;
      const mustChangePassword = one_time_until !== null;
      return { session: await this.sessions.begin(manager, { person, mustChangePassword }, at) };
    });
    this.outboxWake.wake();
    if ('refusal' in outcome) throw new Refused(outcome.refusal, true);
    return this.sessions.tokens(outcome.session, at);
  }
}
