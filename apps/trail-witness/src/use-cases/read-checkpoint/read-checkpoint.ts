import { originHash } from '../../domain/log.js';
import { type Answer, problem, text } from '../../http/answer.js';
import type { Witness } from '../../witness.js';

/**
 * `GET /<SHA-256 of the origin, hex>/checkpoint`, and `GET /checkpoint` where there is only one log: the last checkpoint
 * cosigned, with the log's signature and the witness's.
 */
export async function readCheckpoint({ logs, checkpoints }: Witness, hash: string | undefined): Promise<Answer> {
  const log =
    hash === undefined && logs.length === 1 ? logs[0] : logs.find(({ origin }) => originHash(origin) === hash);
  if (!log) return problem('WITNESS.UNKNOWN_LOG');
  const last = await checkpoints.last(log.origin);
  return last ? text(200, last.note) : problem('WITNESS.NOTHING_COSIGNED');
}
