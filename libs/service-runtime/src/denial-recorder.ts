import type { Refusal } from '#primitives';

/**
 * Puts a denial on record: true once it is there. False when that did not work in time, and so the denial must not be
 * told. It never rejects.
 */
export type DenialRecorder = (refusal: Refusal) => Promise<boolean>;
