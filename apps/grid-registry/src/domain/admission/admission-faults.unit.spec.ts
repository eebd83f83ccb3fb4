import { describe, expect, it } from '@jest/globals';
import { admissionFaults } from './admission-faults.js';

const item = (level: 'community' | 'township', subcategory: string) =>
  ({ level, subcategory, kind: 'ASSIST' }) as const;
const catalogue = [{ code: '0102' }, { code: '0103' }];

describe('the faults of an admission list', () => {
  it('are types that the catalogue does not have, and those that a level has twice', () =>
    expect(
      admissionFaults(
        [item('community', '0102'), item('township', '0102'), item('community', '0102'), item('community', '9999')],
        catalogue,
      ),
    ).toEqual(['TWICE community 0102', 'UNKNOWN_SUBCATEGORY community 9999']));

  it('are none in an empty list: nothing is admitted then', () => expect(admissionFaults([], catalogue)).toEqual([]));
});
