import { describe, expect, it } from '@jest/globals';
import { type CatalogueItem, limitKinds } from '#contracts';
import { handlingLimit, startClock } from '#deadlines';
import type { RunningClock } from '#lifecycle';
import fc from 'fast-check';
import { at, catalogue } from '../givens.spec.js';
import { recomputeClocks } from './recompute-clocks.js';

const [days, hours, urgentItem] = ['0103', '0102', '0402'].map((code) => catalogue.find(code)!) as [
  CatalogueItem,
  CatalogueItem,
  CatalogueItem,
];

const running = (
  clock: RunningClock['clock'],
  limit: number,
  kind: CatalogueItem['limitKind'],
  since: RunningClock['since'] = 'incident.dispatched.v1',
): RunningClock => ({ ...startClock(clock, at, limit, kind), since });

describe('the clocks of another category', () => {
  it('run from their original start; the old ones are stopped, not overwritten', () =>
    expect(recomputeClocks([running('HANDLING', 4, 'work_day')], false, hours)).toEqual({
      clocksStarted: [{ clock: 'HANDLING', startedAt: '2026-10-09T01:00:00.000Z', dueAt: '2026-10-09T05:00:00.000Z' }],
      clocksStopped: ['HANDLING'],
    }));

  it('begin with making it safe, where it turns out to be urgent', () =>
    expect(
      recomputeClocks(
        [running('ACKNOWLEDGEMENT', 4, 'work_hour'), running('HANDLING', 4, 'work_day')],
        true,
        urgentItem,
      ),
    ).toEqual({
      clocksStarted: [
        { clock: 'ACKNOWLEDGEMENT', startedAt: at.toISOString(), dueAt: '2026-10-09T01:10:00.000Z' },
        { clock: 'HANDLING', startedAt: at.toISOString(), dueAt: '2026-10-09T13:00:00.000Z' },
        { clock: 'SECURING', startedAt: at.toISOString(), dueAt: '2026-10-09T03:00:00.000Z' },
      ],
      clocksStopped: ['ACKNOWLEDGEMENT', 'HANDLING'],
    }));

  it('end with making it safe, where the corrected category knows none', () =>
    expect(recomputeClocks([running('SECURING', 2, 'urgent_hour')], true, days)).toEqual({
      clocksStarted: [],
      clocksStopped: ['SECURING'],
    }));

  it('keep the rework limit in a rework, which begins when it is safe already', () =>
    expect(
      recomputeClocks([running('HANDLING', 2, 'work_day', 'incident.reworked.v1')], true, urgentItem),
    ).toMatchObject({
      clocksStarted: [{ clock: 'HANDLING', dueAt: '2026-10-09T07:00:00.000Z' }],
    }));

  it('leave alone those that no category decides', () =>
    expect(
      recomputeClocks(
        [
          running('DISPATCH', 0.5, 'work_hour', 'incident.registered.v1'),
          running('RULING', 4, 'work_hour', 'incident.return-requested.v1'),
          running('INSPECTION', 2, 'work_hour', 'incident.fed-back.v1'),
        ],
        true,
        urgentItem,
      ),
    ).toEqual({ clocksStarted: [], clocksStopped: [] }));

  const anyItem = fc
    .record({
      limit: fc.integer({ min: 1, max: 90 }),
      limitKind: fc.constantFrom(...limitKinds),
      secureHours: fc.option(fc.integer({ min: 1, max: 8 })),
    })
    .map((limits): CatalogueItem => ({ ...days, ...limits }));
  const byItem = (item: CatalogueItem, urgent: boolean): RunningClock[] => {
    const { limit, kind } = handlingLimit(urgent, item);
    const securing = urgent && item.secureHours ? [running('SECURING', item.secureHours, 'urgent_hour')] : [];
    return [running('HANDLING', limit, kind), ...securing];
  };
  const applied = (
    clocks: readonly RunningClock[],
    { clocksStarted, clocksStopped }: ReturnType<typeof recomputeClocks>,
  ) => [
    ...clocks.filter(({ clock }) => !clocksStopped.includes(clock)),
    ...clocksStarted.map((clock) => ({ ...clock, since: 'incident.dispatched.v1' as const })),
  ];
  const inOrder = (clocks: readonly RunningClock[]) => [...clocks].sort((a, b) => (a.clock < b.clock ? -1 : 1));

  it('are those it would have had from the start; there and back again changes nothing', () =>
    fc.assert(
      fc.property(anyItem, anyItem, fc.boolean(), (one, other, urgent) => {
        const began = byItem(one, urgent);
        const changes = recomputeClocks(began, urgent, other);
        const corrected = applied(began, changes);
        expect(inOrder(corrected)).toEqual(inOrder(byItem(other, urgent)));
        expect(recomputeClocks(corrected, urgent, other)).toEqual({ clocksStarted: [], clocksStopped: [] });
        expect(inOrder(applied(corrected, recomputeClocks(corrected, urgent, one)))).toEqual(inOrder(began));
        for (const { startedAt } of changes.clocksStarted) expect(startedAt).toBe(at.toISOString());
      }),
    ));
});
