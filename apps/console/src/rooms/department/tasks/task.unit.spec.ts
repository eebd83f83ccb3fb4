import { describe, expect, it } from '@jest/globals';
import { clock, helper, listed, unit } from './listed.spec.js';
import { countsOf, endOfDayAfter, isIn } from './owed.js';
import { byRemainingTime, taskOf } from './task.js';

const ours = new Set([unit]);
const helpers = new Set([helper]);
const open = { unit: helper, state: 'OPEN' } as const;
const [morning, noon] = ['2026-10-10T01:00:00.000Z', '2026-10-10T04:00:00.000Z'];

describe('a task', () => {
  it('is what the unit leads, by the first of its own clocks', () => {
    const openClocks = [clock('RULING', morning), clock('HANDLING', noon), clock('SUB_TASK', morning)];
    expect(taskOf(listed({ openClocks }), ours)).toMatchObject({ part: 'lead', unit, due: Date.parse(noon) });
  });

  it('is what the unit helps with while its own part is open, by the clock of that', () => {
    const incident = listed({ subTasks: [open], openClocks: [clock('HANDLING', noon), clock('SUB_TASK', morning)] });
    expect(taskOf(incident, helpers)).toMatchObject({ part: 'help', unit: helper, due: Date.parse(morning) });
    const done = { ...incident, subTasks: [{ ...open, state: 'DONE' as const }] };
    expect(taskOf(done, helpers)).toBeUndefined();
  });

  it.each(['REGISTERED', 'INSPECTING', 'CLOSED'] as const)('is none in stage %s', (stage) =>
    expect(taskOf(listed({ stage }), ours)).toBeUndefined(),
  );

  it('of others is none, whoever may see it', () =>
    expect(taskOf(listed(), new Set(['D430211-parks']))).toBeUndefined());

  it('comes by remaining time, what is not due last', () => {
    const tasks = [
      listed({ incidentId: 'c', stage: 'SUSPENDED' }),
      listed({ incidentId: 'b', openClocks: [clock('HANDLING', noon)] }),
      listed({ incidentId: 'a', openClocks: [clock('HANDLING', morning)] }),
    ].map((incident) => taskOf(incident, ours)!);
    expect(tasks.sort(byRemainingTime).map(({ incident }) => incident.incidentId)).toEqual(['a', 'b', 'c']);
  });
});

describe('what is owed today', () => {
  const now = Date.parse('2026-10-10T02:00:00.000Z');
  const moment = { now, endOfDay: endOfDayAfter(now), person: 'me' };
  const task = (more: Parameters<typeof listed>[0]) => taskOf(listed(more), new Set([unit, helper]))!;

  it('ends with the day in China', () => {
    expect(new Date(endOfDayAfter(now)).toISOString()).toBe('2026-10-10T16:00:00.000Z');
    expect(new Date(endOfDayAfter(Date.parse('2026-10-10T16:00:00.000Z'))).toISOString()).toBe(
      '2026-10-11T16:00:00.000Z',
    );
  });

  it('is counted in each part it belongs to', () => {
    const tasks = [
      task({ openClocks: [clock('HANDLING', morning)], handler: 'me' }),
      task({ stage: 'DISPATCHED', openClocks: [clock('ACKNOWLEDGEMENT', noon)] }),
      task({ openClocks: [clock('HANDLING', '2026-10-11T01:00:00.000Z')] }),
      task({ stage: 'SUSPENDED', lastRuling: { on: 'SUSPENSION', granted: true, at: morning } }),
      task({ leadUnit: 'D430211-parks', subTasks: [open], openClocks: [clock('SUB_TASK', noon)] }),
    ];
    expect(countsOf(tasks, moment)).toEqual({
      ...{ all: 5, overdue: 1, today: 2, unacknowledged: 1, subTasks: 1, rulings: 1, suspended: 1, mine: 1 },
    });
  });

  it('knows a ruling for a day', () => {
    const ruled = (at: string) => task({ lastRuling: { on: 'RETURN', granted: false, at } });
    expect(isIn('rulings', ruled('2026-10-09T03:00:00.000Z'), moment)).toBe(true);
    expect(isIn('rulings', ruled('2026-10-09T01:00:00.000Z'), moment)).toBe(false);
  });
});
