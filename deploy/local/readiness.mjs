import { setTimeout as pause } from 'node:timers/promises';
import { ERROR_LINE, lastWords } from './one-shot.mjs';
import { Problem } from './problem.mjs';

const PATIENCE = 180_000;
const DEATHS_THAT_ARE_NO_ACCIDENT = 4;

/**
 * Waits until every process answers its /health/ready with 200; `waiting` is {name: port} of those that don't yet. Gives up,
 * saying which and why, when one dies again and again or the time is over.
 */
export async function untilReady(settings, processes, waiting) {
  const last = {};
  for (const until = Date.now() + PATIENCE; Object.keys(waiting).length > 0; await pause(150)) {
    await Promise.all(
      Object.entries(waiting).map(async ([name, port]) => {
        last[name] = await ask(port);
        if (last[name] === 200) delete waiting[name];
      }),
    );
    for (const { name, deaths, logFile } of processes) {
      if (name in waiting && deaths >= DEATHS_THAT_ARE_NO_ACCIDENT)
        throw new Problem(
          `The service ${name} does not stay up: "${lastWords(logFile, ERROR_LINE)}". See ${logFile}, put it right and run the command again.`,
        );
    }
    const names = Object.keys(waiting);
    if (names.length > 0 && Date.now() > until) {
      const reasons = names.map((name) => `${name} (${last[name]})`).join(', ');
      throw new Problem(
        `Not ready after ${PATIENCE / 1000} s: ${reasons}. See their logs in ${settings.logDir}, put it right and run the command again.`,
      );
    }
  }
}

/** The status of the answer, or why there was none. */
async function ask(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(3000) });
    if (answer.status !== 200) return `${answer.status} ${(await answer.text()).slice(0, 300)}`;
    await answer.arrayBuffer();
    return 200;
  } catch (error) {
    return error.cause?.code ?? error.message;
  }
}
