import { randomInt } from 'node:crypto';

/** Without what people mistake for each other when they read it from paper: 0 and o, 1, i and l. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 4;
const perGroup = 4;

/** A password that a security officer hands over on paper, good until its person has made one of their own: 79 random bits. */
export const newOneTimePassword = (): string =>
  Array.from({ length: groups }, () =>
    Array.from({ length: perGroup }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-');
