import { createHash } from 'node:crypto';
import { newReadAloud, readReadAloud } from '#contracts';

const length = 8;

/** 跟进码: told with the receipt number to whoever reported as a resident, so that they, and nobody who saw that number, may answer. */
export const newFollowCode = (): string => newReadAloud(length);

/** As it is written, from how somebody typed it. Undefined where it can't be one. */
export const readFollowCode = (typed: string): string | undefined => readReadAloud(typed, length);

/** Over the receipt number as well, which is kept nowhere: by the digest alone nobody gets at the code by trying. */
export const digestOf = (receiptNumber: string, code: string): Buffer =>
  createHash('sha256').update(`${receiptNumber} ${code}`).digest();
