import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { legible, legibleIn } from './legible.js';
import { covers } from './typeface.js';

describe('what can be seen on paper', () => {
  it.each([
    ['门口垃圾，“三天”——见 A-1（第 2 栋）。', '门口垃圾，“三天”——见 A-1（第 2 栋）。'],
    ['😀', '〔U+1F600〕'],
    ['\u0007\u200b\u202e', '〔U+0007〕〔U+200B〕〔U+202E〕'],
    ['a\r\nb\rc\u2028d\te', 'a\nb\nc\nd    e'],
    ['\ud800', '〔U+D800〕'],
    ['长\u00a0长', '长 长'],
    ['👨‍👩', '〔U+1F468〕〔U+200D〕〔U+1F469〕'],
    ['مرحبا', '〔U+0645〕〔U+0631〕〔U+062D〕〔U+0628〕〔U+0627〕'],
  ])('%j is %j', (text, seen) => expect(legible(text, covers)).toBe(seen));

  it('is every character, by a glyph or by its number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const seen = legible(text, covers);
        for (const character of seen.replaceAll('\n', '')) expect(covers(character.codePointAt(0)!)).toBe(true);
        expect(seen.length).toBeGreaterThanOrEqual(text.replaceAll('\r\n', '\n').length);
      }),
    );
  });

  it.each(['x'.repeat(40), '！'.repeat(40)])('may break anywhere where nothing breaks it: %s', (text) => {
    expect(legibleIn({ text }, covers)).toEqual({ text, wordBreak: 'break-all' });
    expect(legibleIn({ text, noWrap: true }, covers)).toEqual({ text, noWrap: true });
  });

  it('breaks Chinese, and ids, as it should', () => {
    for (const text of ['长'.repeat(80), '人员 0192f7a0-2222-7000-8000-000000000001'])
      expect(legibleIn({ text }, covers)).toEqual({ text });
  });

  it('is so in every text of a document, and in nothing else', () => {
    const at = new Date();
    const given = { at, stack: [{ text: '😀', font: '😀' }, { text: [{ text: '\0' }] }] };
    expect(legibleIn(given, covers)).toEqual({
      ...{ at, stack: [{ text: '〔U+1F600〕', font: '😀' }, { text: [{ text: '〔U+0000〕' }] }] },
    });
  });
});
