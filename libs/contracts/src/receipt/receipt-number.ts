import { createHash } from 'node:crypto';
import { z } from 'zod';
import { newReadAloud, readReadAloud } from './read-aloud.js';

const length = 20;

/**
 * 回执号: what whoever reports is told, and nobody else knows: 100 random bits, in five groups to read out. It stands in
 * no event; the event of the report has its id from it ({@link eventIdOf}), so that no other event can be shown for it.
 */
export const newReceiptNumber = (): string => newReadAloud(length);

/** The number as it is written, from how somebody typed it. Undefined where it can't be one. */
export const readReceiptNumber = (typed: string): string | undefined => readReadAloud(typed, length);

/** The id of the event that a receipt with this number is for: a UUID (version 8) made of the number's SHA-256. */
export function eventIdOf(receiptNumber: string): string {
  const bytes = createHash('sha256').update(receiptNumber).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** How a receipt is asked for, wherever: in the body, since addresses end up in logs and histories. */
export const lookUpReceipt = z.strictObject({
  number: z.string().max(100).describe('回执号 The receipt number, as somebody typed it'),
});
export type LookUpReceipt = z.infer<typeof lookUpReceipt>;
