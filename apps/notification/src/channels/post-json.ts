import { NotDeliverable, patience } from './channel.js';

/** Posts JSON to an address of the settings, and gives what came back. @throws NotDeliverable on a status that stays */
export async function postJson(url: string, body: object, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  });
  const text = await response.text();
  if (response.ok) return text;
  const { status } = response;
  const said = `HTTP ${status}`;
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) throw new NotDeliverable(said);
  throw new Error(said);
}
