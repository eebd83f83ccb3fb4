import { describe, expect, it } from '@jest/globals';
import { incident } from './incident.spec.js';
import { filterOf, isIn, queryOf } from './queue-filter.js';

const all = filterOf({}, 'to-dispatch');

describe('the filter of a queue', () => {
  it('goes into the address and comes out of it', () => {
    const filter = { queue: 'overdue', urgentOnly: true, area: '430211001000', number: '0042' } as const;
    expect(filterOf(queryOf(filter), 'open')).toEqual(filter);
    expect(queryOf(all)).toEqual({ queue: 'to-dispatch' });
  });

  it('makes nothing of an address that makes no sense', () =>
    expect(filterOf({ queue: 'nowhere', urgent: ['x'], area: '43', number: 7 }, 'open')).toEqual({
      ...{ queue: 'open', urgentOnly: false, area: '', number: '' },
    }));

  it('lets through what it names', () => {
    const one = incident('a', { number: '430211-20261009-000042', grid: '430211001001001' });
    expect(isIn(all, one)).toBe(true);
    expect(isIn({ ...all, urgentOnly: true }, one)).toBe(false);
    expect(isIn({ ...all, area: '430211001000' }, one)).toBe(true);
    expect(isIn({ ...all, area: '430211001001' }, one)).toBe(true);
    expect(isIn({ ...all, area: '430211010000' }, one)).toBe(false);
    expect(isIn({ ...all, number: '0042' }, one)).toBe(true);
    expect(isIn({ ...all, number: '0043' }, one)).toBe(false);
  });
});
