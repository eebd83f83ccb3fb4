import { type Answer, json } from '../../http/answer.js';
import type { Witness } from '../../witness.js';

/**
 * `GET /alarms`: the forks, each with what anybody needs to verify it, and the checkpoints that could not be proven and
 * may yet be. Without alarms, two empty lists.
 */
export async function listAlarms({ logs, evidence }: Witness): Promise<Answer> {
  const unproven = await Promise.all(logs.map(({ origin }) => evidence.unproven(origin)));
  return json({ forks: await evidence.forks(), unproven: unproven.filter((each) => each !== undefined) });
}
