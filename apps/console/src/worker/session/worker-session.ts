import { Problem } from '../../api/problem.js';
import { changePassword, refresh, sessionIsOver, signIn, type Tokens } from '../../session/tokens.js';
import { Known } from '../keeping/known.js';
import type { WorkerDb } from '../keeping/worker-db.js';
import type { OneAtATime } from '../outbox/one-at-a-time.js';
import type { HeldPost, KeptSession } from './kept-session.js';

/** Nobody is signed in, or somebody else: what is kept waits for its own person. */
export class SignInNeeded extends Error {
  override readonly name = 'SignInNeeded';
}

/** They signed in with a password that somebody else made: it lets them do nothing but choose their own. */
export class PasswordIsNotOwn extends Error {
  override readonly name = 'PasswordIsNotOwn';
}

/** Milliseconds before its end at which a token is no longer sent: an upload by 3G takes its time to arrive. */
const renewBefore = 10_000;

interface Asking {
  readonly signIn: typeof signIn;
  readonly refresh: typeof refresh;
  readonly changePassword: typeof changePassword;
}

/** The session on this phone, shared by all pages and the service worker through the database. */
export class WorkerSession {
  constructor(
    private readonly db: WorkerDb,
    private readonly turns: OneAtATime,
    private readonly asking: Asking = { signIn, refresh, changePassword },
    private readonly now: () => number = () => Date.now(),
  ) {}

  current(): Promise<KeptSession | undefined> {
    return this.db.get('session', 'current');
  }

  /**
   * `own`: the password that replaces one that somebody else made.
   * @throws PasswordIsNotOwn where there is such a one and no `own`; Problem SIGN_IN.*, PASSWORD.*, NETWORK.UNREACHABLE
   */
  async signIn(login: string, password: string, own?: string): Promise<KeptSession> {
    let tokens = await this.asking.signIn(login, password);
    if (tokens.mustChangePassword) {
      if (own === undefined) throw new PasswordIsNotOwn();
      await this.asking.changePassword(tokens.accessToken, password, own);
      tokens = await this.asking.refresh(tokens.refreshToken);
    }
    const before = await this.current();
    if (before && before.person !== tokens.personId) await new Known(this.db, before.person).forget();
    return this.keep(login, tokens);
  }

  /** What one kept stays, for when one comes back; what one was told goes. */
  async signOut(): Promise<void> {
    const session = await this.current();
    if (session) await new Known(this.db, session.person).forget();
    await this.db.delete('session', 'current');
  }

  /**
   * A token that is good now, of this person and no other.
   * @throws SignInNeeded; Problem when the platform can’t be reached
   */
  async tokenOf(person: string): Promise<string> {
    const known = this.good(await this.current(), person);
    if (known) return known;
    return this.turns.inTurn('grid-worker-session', async () => {
      // Whoever had the turn before may have renewed it.
      const session = await this.current();
      const renewed = this.good(session, person);
      if (renewed) return renewed;
      return this.renew(session);
    });
  }

  /** A token was refused: another is asked for next. */
  async refused(token: string): Promise<void> {
    const session = await this.current();
    if (session?.access?.token === token) await this.db.put('session', { ...session, access: null }, 'current');
  }

  /** The token in hand; undefined when a new one must be had first. @throws SignInNeeded */
  private good(session: KeptSession | undefined, person: string): string | undefined {
    if (session?.person !== person || session.refreshToken === null) throw new SignInNeeded();
    return session.access && this.now() < session.access.goodUntil ? session.access.token : undefined;
  }

  private async renew(session: KeptSession | undefined): Promise<string> {
    if (!session) throw new SignInNeeded();
    try {
      const tokens = await this.asking.refresh(session.refreshToken!);
      // They may have signed out, or somebody else in, while the answer was under way.
      const still = await this.current();
      if (still?.person !== session.person) throw new SignInNeeded();
      return (await this.keep(session.login, tokens)).access.token;
    } catch (error) {
      if (!(error instanceof Problem) || !sessionIsOver(error)) throw error;
      await this.db.put('session', { ...session, refreshToken: null, access: null }, 'current');
      throw new SignInNeeded();
    }
  }

  private async keep(login: string, { personId, refreshToken, accessToken, expiresIn, ...more }: Tokens) {
    const { posts = [] } = more as { posts?: readonly HeldPost[] };
    const goodUntil = this.now() + Math.max(expiresIn * 1_000 - renewBefore, 1_000);
    const session = { person: personId, login, posts, refreshToken, access: { token: accessToken, goodUntil } };
    await this.db.put('session', session, 'current');
    return session;
  }
}
