import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { incidentNumber } from './incident-number.js';

const grid = '430211001001007';

describe('an incident’s number', () => {
  it('is county, day and running number', () =>
    expect(incidentNumber(grid, new Date('2026-10-09T01:00:00Z'), '42')).toBe('430211-20261009-000042'));

  it.each([
    ['2026-10-09T15:59:59.999Z', '20261009'],
    ['2026-10-09T16:00:00.000Z', '20261010'],
    ['2026-12-31T16:00:00.000Z', '20270101'],
  ])('takes the day of %s from the wall clock in Shanghai', (time, day) =>
    expect(incidentNumber(grid, new Date(time), '1')).toBe(`430211-${day}-000001`),
  );

  it('grows beyond six digits', () =>
    expect(incidentNumber(grid, new Date('2026-10-09T01:00:00Z'), '12345678')).toBe('430211-20261009-12345678'));

  it('differs whenever the running number does, and always has the form of the contract', () =>
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (one, other, at) => {
          const [a, b] = [one, other].map((running) => incidentNumber(grid, at, String(running)));
          expect(a).toMatch(/^\d{6}-\d{8}-\d{6,}$/);
          expect(a === b).toBe(one === other);
        },
      ),
    ));
});
