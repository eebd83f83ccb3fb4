import { readFileSync } from 'node:fs';
import { newId } from '#primitives';
import { baseUrl, demoPassword, platformFile } from './browser.spec.js';

/** What the server has, asked past the pages: as somebody of the demo county. */
export interface Asking {
  readonly get: <T>(path: string) => Promise<T>;
  readonly post: <T>(path: string, body: object, seen?: number) => Promise<T>;
}

/** Through the gateways, as everybody asks; `past` them, of the services themselves, while there is none. */
export interface AskingEitherWay extends Asking {
  readonly past: Asking;
}

const throughTheDoor = (path: string): string => `${baseUrl}/api/${path}`;
function pastTheDoor(path: string): string {
  const [service = '', ...rest] = path.split('/');
  const { processUrls } = JSON.parse(readFileSync(platformFile, 'utf8')) as { processUrls: Record<string, string> };
  return [processUrls[service], ...rest].join('/');
}

/** @throws Error when they can't sign in; when an answer is a refusal, its code */
export async function asking(login: string): Promise<AskingEitherWay> {
  const send = async <T>(url: string, init: RequestInit): Promise<T> => {
    const response = await fetch(url, init);
    const body = (await response.json()) as T & { code?: string };
    if (!response.ok) throw new Error(`${url}: ${response.status} ${body.code}`);
    return body;
  };
  const json = { 'content-type': 'application/json' };
  const credentials = JSON.stringify({ login, password: demoPassword() });
  const signIn = async () => {
    const { accessToken, expiresIn } = await send<{ accessToken: string; expiresIn: number }>(
      throughTheDoor('identity/sign-in'),
      { method: 'POST', headers: json, body: credentials },
    );
    return { authorization: `Bearer ${accessToken}`, until: Date.now() + (expiresIn - 10) * 1_000 };
  };
  let session = await signIn();
  /** Tokens live a minute, and a test may take longer. */
  const goodToken = async () => {
    if (Date.now() > session.until) session = await signIn();
    return session.authorization;
  };
  const at = (urlOf: (path: string) => string, token: () => Promise<string>): Asking => ({
    get: async (path) => send(urlOf(path), { headers: { authorization: await token() } }),
    post: async (path, body, seen) =>
      send(urlOf(path), {
        method: 'POST',
        headers: {
          ...{ ...json, authorization: await token(), 'idempotency-key': newId() },
          ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
        },
        body: JSON.stringify(body),
      }),
  });
  return { ...at(throughTheDoor, goodToken), past: at(pastTheDoor, async () => session.authorization) };
}

export interface TakenReport {
  readonly incidentId: string;
  readonly incidentVersion: number;
  readonly number: string;
}

/** A place in the demo county, a little elsewhere each time. */
export const somewhere = () => ({ lng: 113.095 + Math.random() / 100, lat: 27.815 + Math.random() / 100 });

/** Somebody calls about rubbish. */
export const called = (officer: Asking): Promise<TakenReport> =>
  officer.post('intake/incidents/clerk-reports', {
    ...{ caller: { name: '李四', phone: '13900001234' }, text: '垃圾堆在路口', address: '路口', subcategory: '0102' },
    point: { ...somewhere(), datum: 'CGCS2000' },
  });

export const register = (officer: Asking, { incidentId, incidentVersion }: TakenReport): Promise<TakenReport> =>
  officer.post(
    `intake/incidents/${incidentId}/registrations`,
    { subcategory: '0102', filingCondition: 'VISIBLE_ON_SPOT', level: 'county' },
    incidentVersion,
  );
