import { describe, expect, it } from '@jest/globals';
import { newId } from '#primitives';
import { countedSet, writeCounted } from './counted-set.js';
import { bounds, lastDays } from './period.js';

describe('the incidents behind a figure', () => {
  it('are named as they are read', () => {
    for (const text of [`CLOSED,2026-10-09,2026-10-09`, `INSPECTED_IN_TIME,2026-09-10,2026-10-09,${newId()}`]) {
      expect(writeCounted(countedSet.parse(text))).toBe(text);
    }
  });

  it.each([
    'CLOSED',
    'NOTHING,2026-10-09,2026-10-09',
    'CLOSED,2026-10-09,2026-10-08',
    'CLOSED,2026-01-01,2026-10-08',
    `CLOSED,2026-10-09,2026-10-09,${newId()}`,
    'WORKER_REPORTED,2026-10-09,2026-10-09',
    'CLOSED,2026-02-30,2026-10-09',
  ])('are not %s', (text) => expect(countedSet.safeParse(text).success).toBe(false));
});

describe('a period', () => {
  it('is of whole days in Asia/Shanghai, today included', () => {
    const justAfterMidnight = new Date('2026-10-08T16:00:01Z');
    expect(lastDays(1, justAfterMidnight)).toEqual({ first: '2026-10-09', last: '2026-10-09' });
    expect(lastDays(30, justAfterMidnight)).toEqual({ first: '2026-09-10', last: '2026-10-09' });
    expect(bounds(lastDays(1, justAfterMidnight))).toEqual([
      new Date('2026-10-08T16:00:00Z'),
      new Date('2026-10-09T16:00:00Z'),
    ]);
  });
});
