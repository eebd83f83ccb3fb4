import type { Refusal } from '#primitives';

/**
 * Puts a refusal on record where it must be: true once it is there. False when that did not work in time, and so it must
 * not be told. It never rejects.
 */
export type RefusalRecorder = (refusal: Refusal) => Promise<boolean>;
