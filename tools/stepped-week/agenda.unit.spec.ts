import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actedAt, Agenda, reportedAt, type Act } from './agenda.js';
import { week } from './options.js';

describe('the agenda of a week', () => {
  it('has reports in the week, in quarters of an hour', () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const at = reportedAt({ draw: () => share });
        expect(at >= week.from && at <= week.to && at.getTime() % 900_000 === 0).toBe(true);
      }),
    ));

  it('never has a step before the one that it follows, and what comes by rule at once', () => {
    const before = new Date('2026-10-01T01:00:00.000Z');
    expect(actedAt(before, 'dispatched-by-rule', 0.9)).toEqual(before);
    expect(actedAt(before, 'feed-back', 0)).toEqual(before);
    expect(actedAt(before, 'feed-back', 1).toISOString()).toBe('2026-10-10T01:00:00.000Z');
  });

  it('gives what is due, each once', () => {
    const agenda = new Agenda();
    const act = (hour: number) => ({ at: new Date(Date.UTC(2026, 9, 1, hour)), nth: hour }) as Act;
    for (const hour of [5, 3, 4]) agenda.add(act(hour));
    expect(agenda.next).toEqual(act(3).at);
    expect(agenda.take(act(4).at).map(({ nth }) => nth)).toEqual([3, 4]);
    expect(agenda.take(act(5).at).map(({ nth }) => nth)).toEqual([5]);
    expect(agenda.next).toBeUndefined();
  });
});
