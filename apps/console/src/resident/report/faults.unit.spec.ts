import { describe, expect, it } from '@jest/globals';
import type { Draft } from './draft.js';
import { faultsOf } from './faults.js';

const draft: Draft = {
  ...{ text: '路灯不亮', subcategory: '', address: '' },
  place: { lng: 113.1, lat: 27.8, accuracy: null },
  ...{ name: '', phone: '', confidential: false },
};

describe('a report', () => {
  it('is whole with words or a category, and a place; nobody has to say who they are', () => {
    expect(faultsOf(draft)).toEqual([]);
    expect(faultsOf({ ...draft, text: ' ', subcategory: '0410' })).toEqual([]);
    expect(faultsOf({ ...draft, name: '欧阳', phone: '０７３１-８８８ 转 2' })).toEqual([]);
  });

  it('says all that is missing, in the order of the page', () => {
    expect(faultsOf({ ...draft, text: ' ', place: null, phone: '打给我' })).toEqual(['what', 'where', 'phone']);
    expect(faultsOf({ ...draft, name: '欧阳' })).toEqual(['phone']);
  });
});
