import { describe, expect, it } from '@jest/globals';
import { limitKinds } from '#contracts';
import fc from 'fast-check';
import { dueAt } from './due-at.js';
import { startClock } from './start-clock.js';

const start = new Date('2026-10-09T01:00:00.000Z');

describe('a limit on the plain clock', () => {
  it.each([
    [4, 'work_hour', '2026-10-09T05:00:00.000Z'],
    [0.5, 'urgent_hour', '2026-10-09T01:30:00.000Z'],
    [2, 'work_day', '2026-10-11T01:00:00.000Z'],
    [7, 'natural_day', '2026-10-16T01:00:00.000Z'],
  ] as const)('of %d %s', (limit, kind, due) => expect(dueAt(start, limit, kind).toISOString()).toBe(due));

  it('is later for a longer limit and a later start', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...limitKinds),
        fc.integer({ min: 1, max: 1_000 }),
        fc.integer({ min: 1, max: 1_000_000_000 }),
        (kind, limit, later) => {
          expect(dueAt(start, limit + 1, kind) > dueAt(start, limit, kind)).toBe(true);
          expect(dueAt(new Date(start.getTime() + later), limit, kind) > dueAt(start, limit, kind)).toBe(true);
        },
      ),
    ));

  it('goes into the event as start and deadline', () =>
    expect(startClock('HANDLING', start, 4, 'work_hour')).toEqual({
      clock: 'HANDLING',
      startedAt: '2026-10-09T01:00:00.000Z',
      dueAt: '2026-10-09T05:00:00.000Z',
    }));
});
