import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no letter that is taken for a digit, or heard as another. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** So many random characters of five bits each, in groups of four, to be read out on the telephone. */
export function newReadAloud(length: number): string {
  // 256 is a multiple of 32: each character is as likely as any other.
  return inGroups(Array.from(randomBytes(length), (byte) => alphabet[byte % alphabet.length]).join(''));
}

/**
 * What was read out, as it is written, from how somebody typed it: with or without hyphens and spaces, in small or
 * full-width letters, O for 0, I and L for 1. Undefined where it can't be one of that length.
 */
export function readReadAloud(typed: string, length: number): string | undefined {
  const characters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const isOne = characters.length === length && [...characters].every((one) => alphabet.includes(one));
  return isOne ? inGroups(characters) : undefined;
}

const inGroups = (characters: string): string => characters.match(/.{4}/g)!.join('-');
