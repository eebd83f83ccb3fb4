import { createCipheriv, createHmac } from 'node:crypto';
import { pairsOf } from '../domain/likeness.js';

/** A phone number as it is searched for: digits only, without the country code. */
export const phoneDigits = (phone: string): string => phone.replace(/\D/g, '').replace(/^(00)?86(?=1\d{10}$)/, '');

/** What stands for a phone number in the index. */
export const phoneMark = (markKey: Uint8Array, phone: string): Buffer =>
  createHmac('sha256', markKey).update(phoneDigits(phone)).digest();

const blockLength = 16;

/**
 * What stands for a text in the index: a number for each two neighbouring characters. A block cipher is a keyed function
 * of exactly one block, so that all pairs of a text take one call.
 */
export function textMarks(markKey: Uint8Array, text: string): number[] {
  const pairs = pairsOf(text);
  const blocks = Buffer.alloc(pairs.length * blockLength);
  pairs.forEach((pair, place) => blocks.write(pair, place * blockLength));
  const marks = createCipheriv('aes-256-ecb', markKey, null).update(blocks);
  return pairs.map((_, place) => marks.readInt32BE(place * blockLength));
}

/** The words of a search, as {@link saysAll} compares them. */
export const wordsOf = (search: string): string[] => search.toLowerCase().split(/\s+/).filter(Boolean);

/** Whether a text holds all the words, anywhere, in capitals or not. */
export function saysAll(text: string, words: readonly string[]): boolean {
  const content = text.toLowerCase();
  return words.every((word) => content.includes(word));
}
