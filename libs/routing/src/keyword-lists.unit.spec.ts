import { describe, expect, it } from '@jest/globals';
import { listsFoundIn, listsNotLookedFor } from './keyword-lists.js';

const gas = { name: 'GAS_LEAK', words: ['燃气', 'Gas smell'] };
const smoke = { name: 'SMOKE', words: ['冒烟'] };

describe('the words of a text', () => {
  it.each([
    ['3栋楼道有燃气味', ['GAS_LEAK']],
    ['厨房冒烟，燃气未关', ['GAS_LEAK', 'SMOKE']],
    ['ＧＡＳ ＳＭＥＬＬ on the stairs', ['GAS_LEAK']],
    ['垃圾三天没清', []],
    ['', []],
  ])('of %s are in %j', (text, found) => expect(listsFoundIn(text, [gas, smoke])).toEqual(found));
});

describe('lists that nobody has looked for', () => {
  it('are new ones, and those with other words', () => {
    expect(listsNotLookedFor([gas, smoke], [smoke])).toEqual(['GAS_LEAK']);
    expect(listsNotLookedFor([gas], [{ ...gas, words: ['燃气'] }])).toEqual(['GAS_LEAK']);
  });

  it('are none where only the order of the words is another', () =>
    expect(listsNotLookedFor([gas], [{ ...gas, words: ['gas smell', '燃气'] }])).toEqual([]));
});
