import { sha256, toHex } from './bytes.js';

/** The number as it is written, from how somebody typed it; undefined where it can’t be one. */
export function readNumber(typed) {
  const characters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{20}$/.test(characters) ? characters.match(/.{4}/g).join('-') : undefined;
}

/** Whether this is an incident’s number, which stands on the same slip: 430211-20261009-000001. */
export const isIncidentNumber = (typed) => /^\s*\d{6}-\d{8}-\d{6,}\s*$/.test(typed.normalize('NFKC'));

/** The id of the event that the number is for: a UUID (version 8) made of the number’s SHA-256. */
export async function eventIdOf(number) {
  const bytes = (await sha256(number)).slice(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x80;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
