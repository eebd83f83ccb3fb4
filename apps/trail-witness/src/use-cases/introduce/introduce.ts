import { formatVerifierKey } from '#signed-note';
import { originHash } from '../../domain/log.js';
import { type Answer, text } from '../../http/answer.js';
import type { Witness } from '../../witness.js';

/** `GET /`: what this is, its public key, and how far each log was cosigned. For people. */
export async function introduce(witness: Witness): Promise<Answer> {
  const { logs, key, checkpoints, evidence } = witness;
  const lines = await Promise.all(
    logs.map(async ({ origin }) => {
      const last = await checkpoints.last(origin);
      const standing = last
        ? `${last.checkpoint.size} entries, cosigned ${last.at.toISOString()}`
        : 'nothing cosigned yet';
      return `${origin}: ${standing}\n  GET /${originHash(origin)}/checkpoint\n`;
    }),
  );
  const forks = (await evidence.forks()).length;
  return text(
    200,
    `${key.verifier.name} is a witness of transparency logs 见证程序 (c2sp.org/tlog-witness). It cosigns what a log publishes
when nothing that it cosigned before was changed or taken away. What a log says is not its business.

Its public key:
${formatVerifierKey(key.verifier)}

${lines.join('')}
${forks > 0 ? `ALARM: ${forks === 1 ? 'a fork was' : `${forks} forks were`} found. GET /alarms\n` : 'No alarms. GET /alarms\n'}`,
  );
}
