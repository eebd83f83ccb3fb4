import { describe, expect, it } from '@jest/globals';
import { filterOf, readCounted, stateAs, stateOf, withChange } from './filter-in-address.js';

describe('a filter in an address', () => {
  it('is what the list takes, and nothing else', () => {
    expect(
      filterOf({ unit: '430211001000', stage: ['HANDLING', 'DISPATCHED'], after: 'x', utm: 'y', urgent: '' }),
    ).toEqual({
      unit: '430211001000',
      stage: 'HANDLING,DISPATCHED',
    });
  });

  it('changes by one thing, and loses it', () => {
    expect(withChange({ unit: '1', open: 'true' }, stateAs.overdue)).toEqual({ unit: '1', overdue: 'true' });
    expect(withChange({ unit: '1' }, { unit: undefined })).toEqual({});
  });

  it.each(['any', 'open', 'done', 'overdue'] as const)('says that it is about “%s”', (state) => {
    expect(stateOf(withChange({ overdue: 'true' }, stateAs[state]))).toBe(state);
  });

  it('names what a figure has counted', () => {
    expect(readCounted('CLOSED,2026-10-09,2026-10-09')).toEqual({
      set: 'CLOSED',
      first: '2026-10-09',
      last: '2026-10-09',
    });
    expect(readCounted('INSPECTION_DUE,2026-10-01,2026-10-09,w')).toHaveProperty('worker', 'w');
    expect(readCounted('nonsense')).toBeUndefined();
  });
});
