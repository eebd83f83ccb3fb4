import { describe, expect, it } from '@jest/globals';
import { newOneTimePassword } from './one-time-password.js';
import { passwordRefusal } from './password.decide.js';

const about = { login: 'zhang-san', current: 'correct horse battery' };

describe('a password of one’s own', () => {
  it.each([
    ['too short', 'k3-qv8-zu2m', 'PASSWORD.TOO_WEAK'],
    ['of few characters', 'abcabcabcabcabc', 'PASSWORD.TOO_WEAK'],
    ['with the login in it', 'Zhang-San-2026-Zhuzhou', 'PASSWORD.TOO_WEAK'],
    ['the one before', 'correct horse battery', 'PASSWORD.SAME'],
    ['long enough', 'staple battery horse', undefined],
    ['a sentence in Chinese, long enough', '春风又绿江南岸明月何时照我还', undefined],
  ])('that is %s', (_, next, code) => expect(passwordRefusal(next, about)?.code).toBe(code));
});

describe('a one-time password', () => {
  it('is read from paper without mistakes, and never twice the same', () => {
    const made = Array.from({ length: 200 }, newOneTimePassword);
    expect(new Set(made).size).toBe(200);
    for (const one of made) expect(one).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
  });

  it('is one that could be somebody’s own', () => expect(passwordRefusal(newOneTimePassword(), about)).toBeUndefined());
});
