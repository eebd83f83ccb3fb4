import { describe, expect, it } from '@jest/globals';
import { isLockTimeout, isPassingFailure, sqlState } from './failures.js';

const withCode = (code: string, message = 'failed') => Object.assign(new Error(message), { code });
/** As TypeORM wraps what the driver says. */
const wrapped = (driverError: Error) => Object.assign(new Error(driverError.message), { driverError });

describe('a failure that passes', () => {
  it.each(['40P01', '55P03', '57014', '57P01', '08006', '53300'])('is SQLSTATE %s, wrapped or not', (code) => {
    expect(isPassingFailure(withCode(code))).toBe(true);
    expect(isPassingFailure(wrapped(withCode(code)))).toBe(true);
  });

  it.each(['EPIPE', 'ECONNRESET', 'ECONNREFUSED', 'ETIMEDOUT'])('is the socket’s %s', (code) => {
    expect(sqlState(withCode(code))).toBeUndefined();
    expect(isPassingFailure(Object.assign(wrapped(withCode(code)), { code }))).toBe(true);
  });

  it.each(['23505', '42P01', '22003', '22021'])('is not SQLSTATE %s', (code) =>
    expect(isPassingFailure(withCode(code))).toBe(false),
  );

  it('is no error of our own', () => expect(isPassingFailure(new TypeError('x is undefined'))).toBe(false));
});

describe('a lock that took too long', () => {
  it('is told from other failures', () => {
    expect(isLockTimeout(wrapped(withCode('55P03')))).toBe(true);
    expect(isLockTimeout(withCode('57014'))).toBe(false);
  });
});
