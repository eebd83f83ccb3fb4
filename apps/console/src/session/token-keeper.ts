import { refresh, sessionIsOver, type Tokens } from './tokens.js';

/** Where a session outlives the page. */
export interface TokenStore {
  readonly read: () => string | null;
  readonly write: (refreshToken: string | null) => void;
  /** Runs one at a time across all pages of this browser. */
  readonly alone: <T>(run: () => Promise<T>) => Promise<T>;
}

/** Milliseconds before its end at which an access token is no longer used. */
const renewBefore = 8_000;

/**
 * Keeps a session alive: hands out an access token that is good now. Tokens live a minute; a new one is asked for when
 * one is needed, by one page at a time: the refresh token changes each time, and all pages share it.
 */
export class TokenKeeper {
  private access: { token: string; goodUntil: number } | undefined;
  private renewal: Promise<string> | undefined;
  /** Whether nothing is open before one has a password of one’s own. */
  mustChangePassword = false;

  constructor(
    private readonly store: TokenStore,
    private readonly now: () => number = () => Date.now(),
    private readonly renewed: typeof refresh = refresh,
  ) {}

  get isSignedIn(): boolean {
    return this.store.read() !== null;
  }

  keep({ accessToken, refreshToken, expiresIn, mustChangePassword = false }: Tokens): void {
    this.mustChangePassword = mustChangePassword;
    this.store.write(refreshToken);
    this.access = { token: accessToken, goodUntil: this.now() + Math.max(expiresIn * 1_000 - renewBefore, 1_000) };
  }

  forget(): void {
    this.access = undefined;
    this.store.write(null);
  }

  /** What the token in hand says is no longer so. */
  outdate(): void {
    this.access = undefined;
  }

  /** The token in hand was refused. */
  refused(token: string): void {
    if (this.access?.token === token) this.access = undefined;
  }

  /** Undefined when there is no session (any more). @throws Problem when the server can’t be reached */
  async token(): Promise<string | undefined> {
    if (this.access && this.now() < this.access.goodUntil) return this.access.token;
    if (!this.isSignedIn) return undefined;
    this.renewal ??= this.store.alone(() => this.renew()).finally(() => (this.renewal = undefined));
    try {
      return await this.renewal;
    } catch (error) {
      if (!sessionIsOver(error)) throw error;
      this.forget();
      return undefined;
    }
  }

  private async renew(): Promise<string> {
    const refreshToken = this.store.read();
    const tokens = await this.renewed(refreshToken ?? '');
    this.keep(tokens);
    return tokens.accessToken;
  }
}
