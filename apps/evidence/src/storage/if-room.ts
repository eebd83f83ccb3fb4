import { Refused } from '#primitives';
import { refuse } from '../domain/evidence.refusals.js';

/** Waits for something that writes to the evidence directory. @throws Refused EVIDENCE.NO_ROOM when the disk is full */
export async function ifRoom<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    if (isFull(error)) throw new Refused(refuse('EVIDENCE.NO_ROOM'));
    throw error;
  }
}

/** No room left, or none left for us (a quota). */
const isFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT'].includes((error as Partial<NodeJS.ErrnoException> | undefined)?.code ?? '');
