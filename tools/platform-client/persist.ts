import { wait } from '#primitives';
import { nextMove } from './next-move.js';
import { type HttpAnswer, type HttpRequest, sendOnce } from './send-once.js';

export interface Patience {
  /** Milliseconds that one attempt may take. */
  readonly timeout: number;
  /** Milliseconds after which no new attempt is made. */
  readonly giveUpAfter: number;
  readonly signal?: AbortSignal;
  /** A 404 is no answer either: what is asked for exists, and is on its way. */
  readonly untilFound?: boolean;
}

/** How a request was answered in the end. */
export interface Answered {
  readonly answer: HttpAnswer;
  readonly attempts: number;
  readonly answeredAt: Date;
  /**
   * From when the answer’s time counts: the first attempt, or the first after the last "not here yet", which was an
   * answer too, and a quick one. Silence and failures count.
   */
  readonly timedFrom: Date;
}

/** Thrown when a request found no answer for as long as patience lasts. */
export class NoAnswer extends Error {
  constructor(
    readonly attempts: number,
    readonly lastOutcome: string,
  ) {
    super(`no answer after ${attempts} attempts (${lastOutcome})`);
  }
}

const renewalsInARow = 4;

/**
 * Sends a request until it is answered. `request` is asked for each attempt (its session may have been renewed); the
 * rest of it must stay the same. `renew` is told when the session was refused; without it,
 * that is the answer.
 * @throws NoAnswer
 */
export async function persist(
  request: () => Promise<HttpRequest> | HttpRequest,
  { timeout, giveUpAfter, signal, untilFound = false }: Patience,
  renew?: () => void,
): Promise<Answered> {
  const began = Date.now();
  let timedFrom = new Date();
  let renewals = 0;
  for (let attempts = 1; ; attempts++) {
    const outcome = await sendOnce(await request(), timeout);
    const next = nextMove(outcome, attempts, Math.random(), untilFound);
    const isFinal = next.move === 'done' || (next.move === 'renew-session' && (!renew || renewals >= renewalsInARow));
    if ('answer' in outcome && isFinal) {
      return { answer: outcome.answer, attempts, answeredAt: new Date(), timedFrom };
    }
    const seen = 'answer' in outcome ? `status ${outcome.answer.status}` : outcome.silence;
    if (signal?.aborted || Date.now() - began > giveUpAfter) throw new NoAnswer(attempts, seen);
    if (next.move === 'renew-session') {
      renewals++;
      renew?.();
      continue;
    }
    renewals = 0;
    if (next.move === 'again') await wait(next.afterMs, signal);
    if (next.move === 'again' && next.because === 'not-here-yet') timedFrom = new Date();
  }
}
