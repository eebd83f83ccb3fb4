import { readFileSync } from 'node:fs';
import { newId } from '#primitives';
import type { Answer } from './test-service.js';

interface PlatformFile {
  readonly baseUrl: string;
  readonly demoPeopleFile: string;
  readonly demoPasswordFile: string;
}

interface DemoPerson {
  readonly personId: string;
  readonly login: string;
  readonly posts: readonly { role: string; unitCode: string }[];
}

export interface Asking {
  /** A demo login; nobody when not given. */
  readonly as?: string;
  readonly body?: unknown;
  readonly key?: string;
  readonly seen?: number;
  readonly headers?: Record<string, string>;
}

/** A running platform with its demo county, from outside: through the gateway, signed in as its people. */
export interface Platform {
  readonly baseUrl: string;
  readonly people: readonly DemoPerson[];
  ask(method: 'GET' | 'POST', path: string, asking?: Asking): Promise<Answer>;
  /** Tries again while the answer says that it will be possible in a moment (Retry-After). */
  insist(method: 'GET' | 'POST', path: string, asking?: Asking): Promise<Answer>;
  token(login: string): Promise<string>;
  /** Begins a session of the test's own. */
  signIn(login: string): Promise<Answer>;
}

/** The platform that `npm test` started for the end-to-end tests. */
export function runningPlatform(): Platform {
  const file = process.env['E2E_PLATFORM_FILE'];
  if (!file) throw new Error('end-to-end tests run with `npm test -- --level e2e`, which starts the platform');
  const { baseUrl, demoPeopleFile, demoPasswordFile } = JSON.parse(readFileSync(file, 'utf8')) as PlatformFile;
  const people = JSON.parse(readFileSync(demoPeopleFile, 'utf8')) as DemoPerson[];
  const password = readFileSync(demoPasswordFile, 'utf8').trim();
  const tokens = new Map<string, { token: string; until: number }>();

  async function token(login: string): Promise<string> {
    const known = tokens.get(login);
    if (known && known.until > Date.now()) return known.token;
    const { body, status } = await signIn(login);
    if (status !== 200) throw new Error(`sign-in as ${login}: ${status} ${JSON.stringify(body)}`);
    tokens.set(login, { token: body.accessToken, until: Date.now() + (body.expiresIn - 10) * 1_000 });
    return body.accessToken as string;
  }

  const signIn = (login: string) => ask('POST', '/api/identity/sign-in', { body: { login, password } });

  async function ask(
    method: 'GET' | 'POST',
    path: string,
    { as, body, key, seen, headers = {} }: Asking = {},
  ): Promise<Answer> {
    const raw = body instanceof Uint8Array || typeof body === 'string';
    const response = await fetch(baseUrl + path, {
      method,
      headers: {
        ...(as ? { authorization: `Bearer ${await token(as)}` } : {}),
        ...(method === 'POST' ? { 'idempotency-key': key ?? newId(), 'content-type': 'application/json' } : {}),
        ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
        ...headers,
      },
      ...(method === 'POST' ? { body: raw ? (body as string) : JSON.stringify(body ?? {}) } : {}),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, body: isJson ? JSON.parse(bytes.toString()) : bytes, headers: response.headers };
  }

  async function insist(method: 'GET' | 'POST', path: string, asking: Asking = {}): Promise<Answer> {
    const key = asking.key ?? newId();
    for (let attempt = 0; ; attempt++) {
      const answer = await ask(method, path, { ...asking, key });
      if (!answer.headers.has('retry-after') || attempt === 100) return answer;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  return { baseUrl, people, ask, insist, token, signIn };
}
