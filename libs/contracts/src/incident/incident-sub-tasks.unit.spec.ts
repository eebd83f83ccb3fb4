import { describe, expect, it } from '@jest/globals';
import type { IncidentEvent, IncidentEventType } from '../events.js';
import { goldenEvent } from '../fixtures.js';
import { openSubTasks, type SubTask, subTasksAfter, subTasksOpenAt } from './incident-sub-tasks.js';

const [lead, a, b, c] = ['lead', 'a', 'b', 'c'].map((name) => `D430211-${name}`) as [string, string, string, string];
const [noon, later] = ['2026-10-09T04:00:00.000Z', '2026-10-09T05:00:00.000Z'] as const;
const task = (unit: string, state: SubTask['state'] = 'OPEN', since: string = noon): SubTask => ({
  unit,
  state,
  since,
});

const after = (
  before: readonly SubTask[],
  type: IncidentEventType,
  data: object,
  time: string = noon,
): readonly SubTask[] =>
  subTasksAfter(before, { ...goldenEvent(type), time, data: { ...goldenEvent(type).data, ...data } } as IncidentEvent);

describe('the sub-tasks of an incident', () => {
  it('are one for each co-unit that it is dispatched to', () =>
    expect(after([], 'incident.dispatched.v1', { coUnits: [a, b] })).toEqual([task(a), task(b)]));

  it('begin anew with another round', () =>
    expect(after([task(a, 'DONE'), task(b, 'WAIVED')], 'incident.reopened.v1', { coUnits: [a, c] })).toEqual([
      ...[task(a), task(c)],
    ]));

  it('are done or waived one by one', () => {
    const done = after([task(a), task(b)], 'incident.sub-task-done.v1', { unit: a });
    expect(openSubTasks(done)).toEqual([b]);
    expect(after(done, 'incident.sub-task-waived.v1', { unit: b })).toEqual([task(a, 'DONE'), task(b, 'WAIVED')]);
  });

  it('go on where a return is denied; another lead has helpers of its own', () => {
    const before = [task(a, 'DONE'), task(b)];
    const ruled = (decision: 'DENIED' | 'UPHELD', coUnits: string[]) =>
      after(before, 'incident.return-ruled.v1', { decision, coUnits });
    expect(ruled('DENIED', [a, b])).toBe(before);
    expect(ruled('UPHELD', [a, c])).toEqual([task(a), task(c)]);
  });

  it('are to be done again in a rework, but for what was done without', () =>
    expect(after([task(a, 'DONE'), task(b, 'WAIVED')], 'incident.reworked.v1', {})).toEqual([
      task(a),
      task(b, 'WAIVED'),
    ]));

  describe('pass on with the units', () => {
    const passedOn = (before: SubTask[], coUnits: string[], leadUnit = lead) =>
      after(before, 'incident.passed-on.v1', {
        units: {
          before: { leadUnit: lead, coUnits: before.map(({ unit }) => unit) },
          after: { leadUnit, coUnits },
        },
      });

    it('each to its successor, as it stands', () =>
      expect(passedOn([task(a, 'DONE'), task(b)], [a, c])).toEqual([task(a, 'DONE'), task(c)]));

    it('as open, where several became one and any was open', () => {
      expect(passedOn([task(a, 'DONE'), task(b)], [c])).toEqual([task(c)]);
      expect(passedOn([task(a, 'DONE'), task(b, 'WAIVED')], [c])).toEqual([task(c, 'DONE')]);
      expect(passedOn([task(a, 'DONE'), task(b)], [a])).toEqual([task(a)]);
    });

    it('to nobody, where the lead took the last of them over', () => expect(passedOn([task(a)], [], a)).toEqual([]));

    it('not at all with the grid', () => {
      const before = [task(a)];
      expect(after(before, 'incident.passed-on.v1', { units: null })).toBe(before);
    });
  });

  it('tell whose part was open at a moment, with what was settled in that very moment', () => {
    const both = after([], 'incident.dispatched.v1', { coUnits: [a, b] });
    const one = after(both, 'incident.sub-task-done.v1', { unit: a }, later);
    expect(one).toEqual([task(a, 'DONE', later), task(b)]);
    const openAt = (time: string) => subTasksOpenAt(one, new Date(time));
    expect(openAt('2026-10-09T03:59:59.999Z')).toEqual([a]);
    expect(openAt(noon)).toEqual([a, b]);
    expect(openAt(later)).toEqual([a, b]);
    expect(openAt('2026-10-09T05:00:00.001Z')).toEqual([b]);
    const fromBefore: SubTask[] = [
      { unit: a, state: 'OPEN' },
      { unit: b, state: 'DONE' },
    ];
    expect(subTasksOpenAt(fromBefore, new Date(noon))).toEqual([a]);
  });

  it('are none on record of what was dispatched before there were any', () =>
    expect(
      after([], 'incident.passed-on.v1', {
        units: { before: { leadUnit: lead, coUnits: [a] }, after: { leadUnit: lead, coUnits: [b] } },
      }),
    ).toEqual([]));
});
