import { describe, expect, it } from '@jest/globals';
import { unstorableTexts } from './storable-text.js';

describe('texts that can’t be stored as they are', () => {
  it('are named by their path', () =>
    expect(
      unstorableTexts({ text: 'a\0b', caller: { name: '\ud83d' }, list: ['', '\udc4d'], n: 1, none: null }),
    ).toEqual(['text', 'caller.name', 'list.1']));

  it.each(['', '张三 👍 𠮷', '\\u0000', '\t\n', '\u202e', '\ufffd'])('%j is none', (text) =>
    expect(unstorableTexts({ text })).toEqual([]),
  );
});
