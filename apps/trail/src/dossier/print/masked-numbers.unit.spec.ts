import { describe, expect, it } from '@jest/globals';
import { maskedNumbers } from './masked-numbers.js';

describe('numbers in what somebody wrote', () => {
  it.each([
    ['电话13812345678。', '电话138****5678。'],
    ['138-1234-5678 或 138 1234 5678', '138****5678 或 138****5678'],
    ['身份证 43021119800101123X', '身份证 430211********123X'],
    ['受理编号 430211-20261009-000001', '受理编号 430211-20261009-000001'],
    ['网格 430211001001001，12345 热线，3 栋 201', '网格 430211001001001，12345 热线，3 栋 201'],
  ])('%s', (text, masked) => expect(maskedNumbers(text)).toBe(masked));
});
