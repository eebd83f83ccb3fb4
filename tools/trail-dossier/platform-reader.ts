import { newId, wait } from '#primitives';
import { type Platform, Sessions } from '../platform-client/index.js';

/** The platform, as one person reads it. */
export interface PlatformReader {
  /** Asks once more, some times, where the platform is busy. `path` is under `/api`; with a body it is a POST. */
  ask(path: string, body?: object): Promise<Response>;
}

const mostAttempts = 5;

/** Signs in with the first question. */
export function readerAs(login: string, password: string, { baseUrl }: Pick<Platform, 'baseUrl'>): PlatformReader {
  const sessions = new Sessions(baseUrl, password, { timeout: 10_000, giveUpAfter: 15_000 });
  const once = async (path: string, body?: object): Promise<Response> =>
    fetch(`${baseUrl}/api/${path}`, {
      headers: {
        authorization: `Bearer ${await sessions.token({ login })}`,
        ...(body && { 'content-type': 'application/json', 'idempotency-key': newId() }),
      },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
  return {
    async ask(path, body) {
      for (let attempt = 1; ; attempt++) {
        const answer = await once(path, body);
        if (![429, 503].includes(answer.status) || attempt === mostAttempts) return answer;
        await wait(1_000 * Number(answer.headers.get('retry-after') ?? attempt));
      }
    },
  };
}

/** What a refusal says, in a few words: its stable code. */
export async function refusalIn(answer: Response): Promise<{ readonly code: string; readonly ids: readonly string[] }> {
  const body = (await answer.json().catch(() => ({}))) as { code?: string; ids?: string[] };
  return { code: body.code ?? `status ${answer.status}`, ids: body.ids ?? [] };
}
