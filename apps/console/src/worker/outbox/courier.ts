import type { WorkerSession } from '../session/worker-session.js';
import type { Answer } from './judge-answer.js';
import { type Transmit, transmit as transmitted } from './transmit.js';

/** Something to take to the platform. */
export interface Parcel {
  readonly path: string;
  readonly key: string;
  readonly mediaType: string;
  readonly body: string | ArrayBuffer;
  readonly version: number | null;
  /** Told how many bytes of it have gone, where that is known. */
  readonly tellSent?: (bytes: number) => void;
}

/** Takes a parcel there as this person, and brings the answer back; undefined when none came. @throws SignInNeeded */
export type Courier = (parcel: Parcel, person: string) => Promise<Answer | undefined>;

/** Milliseconds: a scaled photo by bad 3G takes a minute. */
const patience = { photo: 180_000, command: 45_000 };

/** A refused token is renewed, and the same goes out again, once. */
export const courier =
  (session: WorkerSession, transmit: Transmit = transmitted): Courier =>
  async (parcel, person) => {
    for (let refusals = 0; ; refusals++) {
      const token = await tokenOf(session, person);
      if (token === undefined) return undefined;
      const answer = await carried(parcel, token, transmit);
      if (answer?.status !== 401 || refusals > 0) return answer;
      await session.refused(token);
    }
  };

/** Undefined when the platform can’t be reached for one. @throws SignInNeeded */
async function tokenOf(session: WorkerSession, person: string): Promise<string | undefined> {
  try {
    return await session.tokenOf(person);
  } catch (error) {
    if (error instanceof Error && error.name === 'SignInNeeded') throw error;
    return undefined;
  }
}

async function carried(
  { path, key, mediaType, body, version, tellSent }: Parcel,
  token: string,
  transmit: Transmit,
): Promise<Answer | undefined> {
  const headers: Record<string, string> = {
    authorization: `Bearer ${token}`,
    'content-type': mediaType,
    'idempotency-key': key,
    ...(version !== null && { 'if-match': `"${version}"` }),
  };
  const signal = AbortSignal.timeout(typeof body === 'string' ? patience.command : patience.photo);
  try {
    const response = await transmit(path, { method: 'POST', headers, body, signal }, tellSent);
    const after = Number(response.headers.get('retry-after') ?? NaN);
    const json: unknown = await response.json().catch(() => undefined);
    return { status: response.status, retryAfter: Number.isFinite(after) ? after : undefined, body: json };
  } catch {
    return undefined;
  }
}
