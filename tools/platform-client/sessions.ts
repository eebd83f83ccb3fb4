import { z } from 'zod';
import type { Person } from './demo-people.js';
import { refusalCode } from './next-move.js';
import { type Patience, persist } from './persist.js';

const signedInSchema = z.object({
  accessToken: z.string().min(1),
  refreshToken: z.string().min(1),
  expiresIn: z.number().positive(),
});

interface Session {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Milliseconds since the epoch; some seconds before the token expires. */
  readonly goodUntil: number;
}

/** Password hashing costs the server a core for a moment: no more sign-ins than this at a time. */
const signInsAtOnce = 3;
const renewBeforeExpiry = 5_000;

/** Signs people in when they are first needed, and keeps them signed in with as few sign-ins as possible. */
export class Sessions {
  private readonly sessions = new Map<string, Session>();
  private readonly renewals = new Map<string, Promise<Session>>();
  private signingIn = 0;
  private readonly queue: (() => void)[] = [];

  /** `password`: the demo people's one password, or that of each login. */
  constructor(
    private readonly baseUrl: string,
    private readonly password: string,
    private readonly patience: Patience,
  ) {}

  /** An access token that is good for some seconds more. @throws NoAnswer, or Error when the sign-in is refused */
  async token(person: Pick<Person, 'login'>): Promise<string> {
    const held = this.sessions.get(person.login);
    if (held && Date.now() < held.goodUntil) return held.accessToken;
    return (await this.renewed(person.login, held)).accessToken;
  }

  /** The token was refused: the next one will be new. */
  refused(person: Pick<Person, 'login'>, accessToken: string): void {
    const held = this.sessions.get(person.login);
    if (held?.accessToken === accessToken) this.sessions.set(person.login, { ...held, goodUntil: 0 });
  }

  /** Everybody who waits for the same person's token waits for the same renewal. */
  private renewed(login: string, held: Session | undefined): Promise<Session> {
    const running = this.renewals.get(login);
    if (running) return running;
    const renewal = this.renew(login, held).finally(() => this.renewals.delete(login));
    this.renewals.set(login, renewal);
    return renewal;
  }

  private async renew(login: string, held: Session | undefined): Promise<Session> {
    const session = (held && (await this.refresh(held))) ?? (await this.signIn(login));
    this.sessions.set(login, session);
    return session;
  }

  /** Undefined when the session is over and only a sign-in helps. */
  private async refresh({ refreshToken }: Session): Promise<Session | undefined> {
    const answer = await this.post('refresh', { refreshToken });
    return answer.status === 200 ? sessionIn(answer.body) : undefined;
  }

  private async signIn(login: string): Promise<Session> {
    if (this.signingIn >= signInsAtOnce) await new Promise<void>((resolve) => this.queue.push(resolve));
    this.signingIn++;
    try {
      const { status, body } = await this.post('sign-in', { login, password: this.password });
      if (status === 200) return sessionIn(body);
      throw new Error(`${login} can’t sign in: ${status} ${refusalCode(body) ?? ''}`.trim());
    } finally {
      this.signingIn--;
      this.queue.shift()?.();
    }
  }

  private async post(path: string, body: object) {
    const url = `${this.baseUrl}/api/identity/${path}`;
    const headers = { 'content-type': 'application/json' };
    const request = { method: 'POST', url, headers, body: Buffer.from(JSON.stringify(body)) } as const;
    return (await persist(() => request, this.patience)).answer;
  }
}

function sessionIn(body: unknown): Session {
  const { accessToken, refreshToken, expiresIn } = signedInSchema.parse(body);
  const good = Math.max(expiresIn * 1_000 - renewBeforeExpiry, 1_000);
  return { accessToken, refreshToken, goodUntil: Date.now() + good };
}
