import { describe, expect, it } from '@jest/globals';
import { deadlineOf, startClock } from './start-clock.js';
import { statutoryRules as rules } from './time-rules.js';

const beforeNationalDay = new Date('2026-09-30T08:00:00.000Z');
const fourHours = { limit: 4, kind: 'work_hour' } as const;

describe('a clock in the event that starts it', () => {
  it('says start, deadline on the working calendar, and all that it follows from', () =>
    expect(startClock('HANDLING', beforeNationalDay, fourHours, { rules, unit: 'D430211-sanitation' })).toEqual({
      clock: 'HANDLING',
      startedAt: '2026-09-30T08:00:00.000Z',
      dueAt: '2026-10-08T03:00:00.000Z',
      limit: 4,
      limitKind: 'work_hour',
      unit: 'D430211-sanitation',
      timeRules: 0,
      pauses: [],
    }));

  it('keeps its start when it is resumed, and is later by what it stood still', () => {
    const pauses = [{ from: '2026-10-08T01:00:00.000Z', to: '2026-10-09T01:00:00.000Z' }];
    expect(startClock('HANDLING', beforeNationalDay, fourHours, { rules, pauses })).toMatchObject({
      startedAt: '2026-09-30T08:00:00.000Z',
      dueAt: '2026-10-09T03:00:00.000Z',
      pauses,
    });
  });

  it('is recomputed from the record, byte for byte', () => {
    const { dueAt, ...recorded } = JSON.parse(
      JSON.stringify(startClock('HANDLING', beforeNationalDay, fourHours, { rules })),
    );
    expect(deadlineOf(recorded, rules).toISOString()).toBe(dueAt);
  });
});
