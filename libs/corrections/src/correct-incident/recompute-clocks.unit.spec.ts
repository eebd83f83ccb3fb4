import { describe, expect, it } from '@jest/globals';
import { type CatalogueItem, limitKinds } from '#contracts';
import { defaultTimeRules, handlingLimit, startClock, timeRulesOf } from '#deadlines';
import type { RunningClock } from '#lifecycle';
import fc from 'fast-check';
import { at, catalogue, rules } from '../givens.spec.js';
import { recomputeClocks as recompute } from './recompute-clocks.js';

const [days, hours, urgentItem] = ['0103', '0102', '0402'].map((code) => catalogue.find(code)!) as [
  CatalogueItem,
  CatalogueItem,
  CatalogueItem,
];

const recomputeClocks = (running: readonly RunningClock[], urgent: boolean, item: CatalogueItem) =>
  recompute({ clocks: running, secured: false }, urgent, item, rules);

const running = (
  clock: RunningClock['clock'],
  limit: number,
  kind: CatalogueItem['limitKind'],
  since: RunningClock['since'] = 'incident.dispatched.v1',
): RunningClock => ({ ...startClock(clock, at, { limit, kind }, { rules: rules.get(0)! }), since });

describe('the clocks of another category', () => {
  it('run from their original start; the old ones are stopped, not overwritten', () =>
    expect(recomputeClocks([running('HANDLING', 4, 'work_day')], false, hours)).toEqual({
      clocksStarted: [
        expect.objectContaining({
          clock: 'HANDLING',
          startedAt: '2026-10-09T01:00:00.000Z',
          dueAt: '2026-10-09T07:00:00.000Z',
        }),
      ],
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
        expect.objectContaining({
          clock: 'ACKNOWLEDGEMENT',
          startedAt: at.toISOString(),
          dueAt: '2026-10-09T01:10:00.000Z',
        }),
        expect.objectContaining({ clock: 'HANDLING', startedAt: at.toISOString(), dueAt: '2026-10-09T13:00:00.000Z' }),
        expect.objectContaining({ clock: 'SECURING', startedAt: at.toISOString(), dueAt: '2026-10-09T03:00:00.000Z' }),
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

  it('keep to the rules that they were started by, whatever the county has published since', () => {
    const started = timeRulesOf(1, { ...defaultTimeRules, hours: [['09:00', '10:00']] });
    const since = timeRulesOf(2, { ...defaultTimeRules, hours: [['00:00', '24:00']] });
    const clock = startClock('HANDLING', at, { limit: 4, kind: 'work_day' }, { rules: started, unit: 'D430211-water' });
    const versions = new Map([started, since].map((one) => [one.version, one]));
    const clocks = [{ ...clock, since: 'incident.dispatched.v1' as const }];
    expect(recompute({ clocks, secured: false }, false, hours, versions).clocksStarted).toEqual([
      startClock('HANDLING', at, { limit: 4, kind: 'work_hour' }, { rules: started, unit: 'D430211-water' }),
    ]);
  });

  it('are extended in proportion: half as much time more stays so', () =>
    expect(
      recomputeClocks([{ ...running('HANDLING', 6, 'work_day'), extendedBy: [0.5] }], false, hours).clocksStarted,
    ).toMatchObject([{ clock: 'HANDLING', limit: 6, limitKind: 'work_hour', dueAt: '2026-10-09T09:00:00.000Z' }]));

  it('are those of the co-units, too, as a share of the whole', () =>
    expect(recomputeClocks([running('SUB_TASK', 3.2, 'work_day')], false, hours).clocksStarted).toMatchObject([
      { clock: 'SUB_TASK', limit: 3.2, limitKind: 'work_hour' },
    ]));

  it('do not begin again with making it safe, where that is done', () =>
    expect(
      recompute({ clocks: [running('HANDLING', 4, 'work_day')], secured: true }, true, urgentItem, rules),
    ).toMatchObject({ clocksStarted: [{ clock: 'HANDLING' }], clocksStopped: ['HANDLING'] }));

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

  it('count the hours of the other category, also where they are over at the same moment', () =>
    // 09:00 is within working hours, and so are the two hours that follow.
    expect(
      recomputeClocks([running('HANDLING', 2, 'urgent_hour')], false, { ...hours, limit: 2 }).clocksStarted,
    ).toMatchObject([{ clock: 'HANDLING', limitKind: 'work_hour', dueAt: '2026-10-09T03:00:00.000Z' }]));

  it('have the limit of the other category, also where both end on the same day: an extension counts from it', () =>
    // The second natural day is a Sunday: both end with Monday.
    expect(
      recomputeClocks([running('HANDLING', 3, 'natural_day')], false, { ...days, limitKind: 'natural_day', limit: 2 })
        .clocksStarted,
    ).toMatchObject([{ clock: 'HANDLING', limit: 2, dueAt: '2026-10-12T15:59:59.999Z' }]));

  it('stay as they are where the limit is the same, extended by a third or not', () => {
    const extended = { ...running('HANDLING', 4, 'work_day'), extendedBy: [1 / 3] };
    expect(recomputeClocks([extended], false, { ...days, limitKind: 'work_day', limit: 3 })).toEqual({
      clocksStarted: [],
      clocksStopped: [],
    });
  });

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
