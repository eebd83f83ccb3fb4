import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { phoneDigits, wordPatterns } from './search-terms.js';

describe('what is searched for', () => {
  it.each(['13812341234', '138-1234 1234', '+86 138 1234 1234', '(0086)13812341234'])(
    '%s is the same number however it is written',
    (phone) => expect(phoneDigits(phone)).toBe('13812341234'),
  );

  it('keeps a short number that begins like the country code', () => expect(phoneDigits('8612345')).toBe('8612345'));

  it('is one pattern for each word', () => expect(wordPatterns('  路灯  不亮 ')).toEqual(['%路灯%', '%不亮%']));

  it('means itself: every sign with a meaning is escaped', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('%', '_', '\\', 'a'), minLength: 1 }), (word) => {
        const [pattern = ''] = wordPatterns(word);
        expect(pattern.slice(1, -1).replace(/\\(.)/g, '$1')).toBe(word);
        expect(pattern.slice(1, -1).replace(/\\./g, '')).not.toMatch(/[%_\\]/);
      }),
    ));
});
