import { type SharedKey, signRequest } from '#access';
import { wait } from '#primitives';

const patience = 15_000;
const longestWait = 5_000;

export interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** Sends to the county until it is answered, signed anew each time: only silence, load and trouble are waited out. */
export async function sendUntilAnswered(
  { intakeUrl, key }: { readonly intakeUrl: string; readonly key: SharedKey },
  path: string,
  body: object,
): Promise<Answered> {
  const bytes = Buffer.from(JSON.stringify(body));
  for (let delay = 100; ; delay = Math.min(delay * 2, longestWait)) {
    const answered = await sendOnce(intakeUrl, key, path, bytes);
    if (answered && !isPassing(answered)) return answered;
    await wait(delay);
  }
}

/** A 404 or 409 to somebody whose order is on its way will pass as well; that an incident is over will not. */
const isPassing = ({ status, body }: Answered): boolean =>
  status >= 500 || ([404, 408, 409, 429].includes(status) && (body as { code?: string }).code !== 'INCIDENT.OVER');

async function sendOnce(
  intakeUrl: string,
  key: SharedKey,
  path: string,
  bytes: Buffer<ArrayBuffer>,
): Promise<Answered | undefined> {
  try {
    const signature = signRequest(key, { method: 'POST', path, body: bytes }, new Date());
    const response = await fetch(intakeUrl + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signature },
      body: bytes,
      signal: AbortSignal.timeout(patience),
    });
    return { status: response.status, body: await response.json() };
  } catch {
    // No answer: it may have been taken or not, and is sent again.
    return undefined;
  }
}
