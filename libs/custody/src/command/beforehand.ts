import { Refused } from '#primitives';

/**
 * Work that may take its time (a key to fetch over the network) and so must be done before the command's transaction
 * begins. What it refuses is thrown where its result is asked for: inside the transaction, so that this refusal is
 * recorded and repeated like every other.
 */
export async function beforehand<T>(work: Promise<T>): Promise<() => T> {
  try {
    const result = await work;
    return () => result;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return () => {
      throw error;
    };
  }
}
