import { z } from 'zod';

/** A hash as it is answered. */
export const hash = z.string().length(44).describe('32 bytes, base64');

export const inBase64 = (hashes: readonly Buffer[]): string[] => hashes.map((one) => one.toString('base64'));

/** A size of the tree, as it is asked for. */
export const treeSize = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
