import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** Crockford's base 32: no letter that is taken for a digit, or heard as another. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 20;

/**
 * 回执号: what whoever reports is told, and nobody else knows: 100 random bits, in five groups to read out. It stands in
 * no event; the event of the report has its id from it ({@link eventIdOf}), so that no other event can be shown for it.
 */
export function newReceiptNumber(): string {
  // 256 is a multiple of 32: each character is as likely as any other.
  return inGroups(Array.from(randomBytes(length), (byte) => alphabet[byte % alphabet.length]).join(''));
}

/**
 * The number as it is written, from how somebody typed it: with or without hyphens and spaces, in small or full-width
 * letters, O for 0, I and L for 1. Undefined where it can't be one.
 */
export function readReceiptNumber(typed: string): string | undefined {
  const characters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const isNumber = characters.length === length && [...characters].every((one) => alphabet.includes(one));
  return isNumber ? inGroups(characters) : undefined;
}

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

const inGroups = (characters: string): string => characters.match(/.{4}/g)!.join('-');
