import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { maskName, maskPhone } from './masking.js';

const digitsOf = (text: string) => text.replace(/\D/g, '');

describe('a masked name', () => {
  it.each([
    ['张三', '张**'],
    ['欧阳娜娜', '欧**'],
    [' 李 ', '**'],
    ['', '**'],
    ['Maria Lopez', 'M**'],
    ['𠮷野', '𠮷**'],
    ['👩‍👩‍👧先生', '👩‍👩‍👧**'],
  ])('%s is %s', (name, masked) => expect(maskName(name)).toBe(masked));

  it('never tells the whole name, nor how long it is', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }), (name) => {
        const masked = maskName(name);
        expect(masked.endsWith('**')).toBe(true);
        const shown = masked.slice(0, -2);
        expect(name.trim().startsWith(shown)).toBe(true);
        expect(shown === name.trim() && shown !== '').toBe(false);
      }),
    ));
});

describe('a masked phone number', () => {
  it.each([
    ['13812341234', '138****1234'],
    ['+86 138-1234-1234', '138****1234'],
    ['008613812341234', '138****1234'],
    ['0731-28881234', '073****1234'],
    ['28881234', '****1234'],
    ['110', '****'],
    ['1234567', '****'],
    ['+1 (212) 555-0123', '121****0123'],
  ])('%s is %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked));

  it('hides at least four digits, or all', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^\+?[0-9 ()-]{3,30}$/), (phone) => {
        const [given, shown] = [digitsOf(phone), digitsOf(maskPhone(phone))];
        expect(shown.length === 0 || given.length - shown.length >= 4).toBe(true);
        expect(shown.length).toBeLessThanOrEqual(7);
      }),
    ));

  it('is the same whatever the hidden digits are', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^\d{4}$/), fc.stringMatching(/^\d{4}$/), (one, other) =>
        expect(maskPhone(`138${one}5678`)).toBe(maskPhone(`138${other}5678`)),
      ),
    ));
});
