import { serverClock } from '../../session/server-clock.js';
import { keeper } from '../../session/session.js';

/** Why a wall screen shows nothing: its link is over, or whoever is signed in may not see figures. */
export class WallClosed extends Error {
  constructor(readonly why: 'closed' | 'forbidden') {
    super(why);
  }
}

interface DisplayToken {
  readonly accessToken: string;
  readonly expiresIn: number;
}

/** Milliseconds to wait for an answer, and before its end at which a token is no longer used. */
const [patience, renewBefore] = [15_000, 8_000];

/**
 * What a wall screen reads by: the secret in its address behind `#`, which no server sees in a log, is exchanged for
 * tokens of a minute. Without one, whoever is signed in looks.
 */
export class WallAccess {
  private access: { readonly token: string; readonly goodUntil: number } | undefined;

  constructor(
    private readonly secret: string,
    private readonly now: () => number = () => Date.now(),
  ) {}

  /** @throws WallClosed, or whatever says that the network is down */
  async token(): Promise<string> {
    if (this.secret === '') {
      const own = await keeper.token();
      if (own === undefined) throw new WallClosed('closed');
      return own;
    }
    if (this.access && this.now() < this.access.goodUntil) return this.access.token;
    const response = await fetch('/api/identity/display-tokens', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret: this.secret }),
      signal: AbortSignal.timeout(patience),
    });
    if (response.status === 401 || response.status === 400) throw new WallClosed('closed');
    if (!response.ok) throw new Error(`display-tokens answered ${response.status}`);
    const { accessToken, expiresIn } = (await response.json()) as DisplayToken;
    this.access = { token: accessToken, goodUntil: this.now() + Math.max(expiresIn * 1_000 - renewBefore, 1_000) };
    return accessToken;
  }

  /** @throws WallClosed, or whatever says that the network is down */
  async read<T>(path: string): Promise<T> {
    const response = await fetch(`/api/${path}`, {
      headers: { authorization: `Bearer ${await this.token()}` },
      signal: AbortSignal.timeout(patience),
    });
    serverClock.heard(response);
    if (response.status === 401) this.access = undefined;
    if (response.status === 403) throw new WallClosed('forbidden');
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return (await response.json()) as T;
  }
}
