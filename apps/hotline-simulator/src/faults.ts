import { createHash } from 'node:crypto';

/** What a seed decides: the same for the same words, between 0 and 1. */
export type Draw = (...words: (string | number)[]) => number;

export const drawsOf =
  (seed: string): Draw =>
  (...words) =>
    createHash('sha256')
      .update([seed, ...words].join(' '))
      .digest()
      .readUInt32BE() /
    2 ** 32;

/** How the municipal platform fails: not at all, silently, before or after it has taken what came, or by asking to wait. */
export const answerFaults = ['SILENT', 'FAILED', 'FAILED_AFTER_TAKING', 'TOO_MANY'] as const;
export type AnswerFault = (typeof answerFaults)[number];

/** `share` of all requests fail; which, the seed decides, and for each attempt anew. */
export function answerFault(draw: Draw, share: number, request: string, attempt: number): AnswerFault | undefined {
  if (draw('fails', request, attempt) >= share) return undefined;
  return answerFaults[Math.floor(draw('how', request, attempt) * answerFaults.length)];
}
