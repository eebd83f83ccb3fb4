import { describe, expect, it } from '@jest/globals';
import { changesBetween } from './changes.js';

const entry = (code: string, limit = 4, name = '暴露垃圾') => ({ code, limit, name });
const between = (before: ReturnType<typeof entry>[], after: ReturnType<typeof entry>[]) =>
  changesBetween(
    before,
    after,
    ({ code }) => code,
    ({ limit, name }) => ({ limit: `${limit}`, name }),
  );

describe('what a draft changes', () => {
  it('is told entry by entry, field by field', () =>
    expect(
      between([entry('0101'), entry('0102'), entry('0103')], [entry('0102', 6), entry('0101'), entry('0104')]),
    ).toEqual([
      { kind: 'CHANGED', key: '0102', fields: [{ field: 'limit', before: '4', after: '6' }] },
      { kind: 'ADDED', key: '0104', fields: [] },
      { kind: 'REMOVED', key: '0103', fields: [] },
    ]));

  it('is nothing when nothing is changed', () => expect(between([entry('0101')], [entry('0101')])).toEqual([]));
});
