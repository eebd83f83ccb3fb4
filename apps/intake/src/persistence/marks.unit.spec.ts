import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { phoneDigits, phoneMark, saysAll, textMarks, wordsOf } from './marks.js';

const key = randomBytes(32);

describe('a phone number', () => {
  it.each([
    ['137-0001-0002', '13700010002'],
    ['+86 13700010002', '13700010002'],
    ['008613700010002', '13700010002'],
    ['0731-86 123456', '073186123456'],
    ['86123456', '86123456'],
  ])('%s is searched for as %s', (phone, digits) => expect(phoneDigits(phone)).toBe(digits));

  it('has one mark however it is written, and another under another key', () => {
    expect(phoneMark(key, '+86 137-0001-0002')).toEqual(phoneMark(key, '13700010002'));
    expect(phoneMark(key, '13700010002')).not.toEqual(phoneMark(key, '13700010003'));
    expect(phoneMark(randomBytes(32), '13700010002')).not.toEqual(phoneMark(key, '13700010002'));
  });
});

describe('the marks of a text', () => {
  it('hold those of every word in it, wherever it stands', () => {
    const sentence = fc.string({ unit: 'grapheme', minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(sentence, fc.nat(), fc.integer({ min: 2, max: 8 }), (text, from, length) => {
        const characters = [...text];
        const word = characters
          .slice(from % characters.length)
          .slice(0, length)
          .join('');
        const [marks, wanted] = [new Set(textMarks(key, text)), textMarks(key, word)];
        return wanted.every((mark) => marks.has(mark));
      }),
    );
  });

  it('tell texts apart, capitals not, and depend on the key', () => {
    expect(textMarks(key, '芙蓉桥下')).not.toEqual(textMarks(key, '芙蓉路下'));
    expect(textMarks(key, 'Rd. 12B')).toEqual(textMarks(key, 'rd. 12b'));
    expect(textMarks(randomBytes(32), '芙蓉桥')).not.toEqual(textMarks(key, '芙蓉桥'));
  });

  it('are none for a single character', () => {
    expect(textMarks(key, '水 电')).toEqual([]);
    expect(textMarks(key, '')).toEqual([]);
  });
});

describe('a search by words', () => {
  it.each([
    ['芙蓉桥下路灯坏了', '路灯 芙蓉桥', true],
    ['芙蓉桥下路灯坏了', '路灯 水塔', false],
    ['100% 看不见', '100%', true],
    ['芙蓉桥', '芙_桥', false],
    ['Zhujiang Rd', 'zhujiang RD', true],
  ])('%s: %s is there: %s', (text, search, found) => expect(saysAll(text, wordsOf(search))).toBe(found));
});
