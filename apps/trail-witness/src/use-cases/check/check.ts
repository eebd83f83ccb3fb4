import type { Witness } from '../../witness.js';

/** How the logs stand, one line each, and the exit status that monitoring programs expect: 0 well, 1 doubtful, 2 bad. */
export async function check({ logs, checkpoints, evidence }: Witness): Promise<{ status: 0 | 1 | 2; text: string }> {
  const forks = await evidence.forks();
  const lines = forks.map(
    ({ contradicting }) => `FORK ${contradicting.split('\n', 1)[0]}: the log has signed two histories`,
  );
  let isDoubtful = false;
  for (const { origin } of logs) {
    const last = await checkpoints.last(origin);
    const unproven = await evidence.unproven(origin);
    isDoubtful ||= unproven !== undefined;
    lines.push(
      `${origin}: ${last ? `${last.checkpoint.size} entries, cosigned ${last.at.toISOString()}` : 'nothing cosigned yet'}` +
        (unproven ? `; a checkpoint could not be proven at ${unproven.since.toISOString()}` : ''),
    );
  }
  return { status: forks.length > 0 ? 2 : isDoubtful ? 1 : 0, text: lines.map((line) => `${line}\n`).join('') };
}
