import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IncidentCase } from '../replay/lifecycle/incident-case.js';
import type { PlannedStep } from '../replay/plan/lifecycle-plan.js';
import { actedAt, Agenda, reportedAt, type Act } from './agenda.js';
import { week } from './options.js';

const toCome = (share: number, ...steps: PlannedStep[]) =>
  ({ plan: { steps }, draw: () => share, reviewOn: '' }) as unknown as IncidentCase;

describe('the agenda of a week', () => {
  it('has reports in the week, on the half hour', () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const at = reportedAt({ draw: () => share });
        expect(at >= week.from && at <= week.to && at.getTime() % 1_800_000 === 0).toBe(true);
      }),
    ));

  it('never has a step before the one that it follows, and what comes by rule at once', () => {
    const before = new Date('2026-10-01T01:00:00.000Z');
    expect(actedAt(toCome(0.9, { step: 'dispatched-by-rule' }), 0, before)).toEqual(before);
    expect(actedAt(toCome(0, { step: 'feed-back' }), 0, before)).toEqual(before);
    expect(actedAt(toCome(1, { step: 'feed-back' }), 0, before).toISOString()).toBe('2026-10-10T01:00:00.000Z');
  });

  it('has whoever will ask for more time sign within half an hour, wherever that stands', () => {
    const signing = toCome(1, { step: 'acknowledge' }, { step: 'urge' }, { step: 'request-extension' });
    expect(actedAt(signing, 0, new Date('2026-10-01T01:00:00.000Z')).toISOString()).toBe('2026-10-01T01:30:00.000Z');
    const other = toCome(1, { step: 'acknowledge' }, { step: 'feed-back' });
    expect(actedAt(other, 0, new Date('2026-10-01T01:00:00.000Z')).toISOString()).toBe('2026-10-02T07:00:00.000Z');
  });

  it('lets what is suspended go on when its review day begins in Asia/Shanghai', () => {
    const suspended = { ...toCome(1, { step: 'resumed-by-rule' }), reviewOn: '2026-10-04' };
    expect(actedAt(suspended, 0, new Date('2026-10-01T01:00:00.000Z')).toISOString()).toBe('2026-10-03T16:00:00.000Z');
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
