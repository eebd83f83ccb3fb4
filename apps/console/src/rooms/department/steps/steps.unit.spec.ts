import { describe, expect, it } from '@jest/globals';
import type { ListedIncident } from '../../../parts/incident/incident.js';
import { clock, helper, listed, unit } from '../tasks/listed.spec.js';
import { taskOf } from '../tasks/task.js';
import { missingFields } from './step.js';
import { possibleSteps, steps } from './steps.js';

const later = '2026-10-12T09:30:00.000Z';
const handling = clock('HANDLING', later);
const open = { unit: helper, state: 'OPEN' } as const;
const namesOf = (more: Partial<ListedIncident>, ours = unit, may = (_: string) => true) =>
  possibleSteps(taskOf(listed(more), new Set([ours]))!, may).map(({ name }) => name);

describe('a desk may', () => {
  it.each<[string, Partial<ListedIncident>, string[]]>([
    ['sign for what was dispatched, or ask to return it', { stage: 'DISPATCHED' }, ['acknowledge', 'requestReturn']],
    [
      'feed back what it handles, first of all',
      { openClocks: [handling] },
      ['feedBack', 'requestExtension', 'requestSuspension', 'requestReturn'],
    ],
    [
      'make safe what is urgent, before anything else',
      { openClocks: [handling, clock('SECURING', later)] },
      ['secure', 'feedBack', 'requestExtension', 'requestReturn'],
    ],
    [
      'not feed back before the co-units are done; it may do without them',
      { openClocks: [handling], subTasks: [open] },
      ['waiveSubTask', 'requestExtension', 'requestSuspension', 'requestReturn'],
    ],
    [
      'not ask twice before there is a ruling',
      { openClocks: [handling], pendingRequest: { for: 'SUSPENSION', askedAt: later, reviewOn: '2026-10-20' } },
      ['feedBack', 'requestReturn'],
    ],
    ['resume what is suspended', { stage: 'SUSPENDED' }, ['resume']],
    ['only wait while a return is ruled on', { stage: 'RETURN_REQUESTED' }, []],
  ])('%s', (_, more, expected) => expect(namesOf(more)).toEqual(expected));

  it('do its own part of what it helps with', () =>
    expect(namesOf({ subTasks: [open] }, helper)).toEqual(['completeSubTask']));

  it('do nothing that its posts do not permit', () =>
    expect(namesOf({ stage: 'DISPATCHED' }, unit, (permission) => permission !== 'incident.acknowledge')).toEqual([
      'requestReturn',
    ]));
});

it('no two steps that are possible at once have one key', () => {
  const stages = ['DISPATCHED', 'HANDLING', 'SUSPENDED'] as const;
  for (const stage of stages) {
    for (const openClocks of [[handling], [handling, clock('SECURING', later)]]) {
      const task = taskOf(listed({ stage, openClocks }), new Set([unit]))!;
      const keys = possibleSteps(task, () => true).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  }
});

it('what is missing is known before anything is sent', () => {
  const feedBack = steps.find(({ name }) => name === 'feedBack')!;
  expect(missingFields(feedBack, { result: ' ', evidence: [] })).toEqual(['result', 'evidence']);
  expect(missingFields(feedBack, { result: '已清运', evidence: [{ receipt: 'r', name: 'a.jpg' }] })).toEqual([]);
});
