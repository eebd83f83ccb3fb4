import { describe, expect, it } from '@jest/globals';
import { at, catalogue } from '../givens.spec.js';
import { reworkClock } from './rework-clock.js';

describe('the rework limit', () => {
  it.each([
    ['0103', '2026-10-11T01:00:00.000Z'],
    ['0402', '2026-10-09T07:00:00.000Z'],
    ['0102', '2026-10-09T03:00:00.000Z'],
  ])('of %s is half of what handling it may take', (code, dueAt) =>
    expect(reworkClock(false, catalogue.find(code), at)).toEqual({
      clock: 'HANDLING',
      startedAt: '2026-10-09T01:00:00.000Z',
      dueAt,
    }),
  );

  it('is a work day where the catalogue no longer knows', () =>
    expect(reworkClock(false, undefined, at)).toMatchObject({ dueAt: '2026-10-10T01:00:00.000Z' }));
});
