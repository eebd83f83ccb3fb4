import { describe, expect, it } from '@jest/globals';
import { shiftToHandOver, whoMayTakeOver } from './handing-over.js';

const hour = 3_600_000;
const now = Date.parse('2026-10-12T00:00:00.000Z');
const time = (hours: number) => new Date(now + hours * hour).toISOString();
const shift = (person: string, from: number, to: number, role = 'dispatcher') => ({
  ...{ shiftId: `${person}/${from}`, role, person, startsAt: time(from), endsAt: time(to) },
});
const handover = (hours: number, recalledAt: string | null = null) => ({
  ...{ role: 'dispatcher', outgoing: 'an', handedOverAt: time(hours), recalledAt },
});

describe('the shift to hand over', () => {
  const mine = (...shifts: ReturnType<typeof shift>[]) => shiftToHandOver(shifts, [], 'an', now)?.shiftId;

  it.each<[string, string | undefined, ReturnType<typeof shift>[]]>([
    ['is the one that runs', 'an/-8', [shift('an', -8, 4)]],
    ['is still there at its very end, and two hours after', 'an/-12', [shift('an', -12, 0)]],
    ['is the one that began last', 'an/-1', [shift('an', -12, -1), shift('an', -1, 8)]],
    ['is none that has not begun', undefined, [shift('an', 1, 8)]],
    ['is none that is long over', undefined, [shift('an', -12, -2.1)]],
    ['is nobody else’s', undefined, [shift('bo', -8, 4)]],
  ])('%s', (_, expected, shifts) => expect(mine(...shifts)).toBe(expected));

  it('is handed over once, unless it was taken back', () => {
    const shifts = [shift('an', -8, 4)];
    expect(shiftToHandOver(shifts, [handover(-1)], 'an', now)).toBeUndefined();
    expect(shiftToHandOver(shifts, [handover(-1, time(-0.5))], 'an', now)).toBe(shifts[0]);
    expect(shiftToHandOver(shifts, [handover(-20)], 'an', now)).toBe(shifts[0]);
  });
});

describe('who may take over', () => {
  it('is whoever has the desk now or within two hours, also next week’s first', () =>
    expect(
      whoMayTakeOver(
        [
          ...[shift('an', -12, 0), shift('bo', 0, 12), shift('bo', 24, 36), shift('cy', 1.9, 8), shift('di', 2.1, 8)],
          ...[shift('ed', -8, 0), shift('fu', -2, 2, 'duty_chief')],
        ],
        shift('an', -12, 0),
        now,
      ),
    ).toEqual(['bo', 'cy']));
});
