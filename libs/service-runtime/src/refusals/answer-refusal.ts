import type { Refusal } from '#primitives';

/**
 * Answers a refusal in the words of another specification than ours, where an interface has one (Open311): put into
 * `response.locals` as `answerRefusal`, it is asked in place of problem details. Everything else goes on as for ours.
 */
export type AnswerRefusal = (refusal: Refusal) => void;
