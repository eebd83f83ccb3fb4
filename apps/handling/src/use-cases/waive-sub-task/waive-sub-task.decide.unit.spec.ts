import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepOf } from '#lifecycle';
import { after, at, helped, text, works } from '../../givens.spec.js';
import { WaiveSubTask } from './waive-sub-task.command.js';
import { decideWaiver } from './waive-sub-task.decide.js';

const reason = text();
const open = helped({ unit: works, state: 'OPEN' });

describe('waiving a sub-task', () => {
  it('says whose and why, and stops the clock when it was the last', () => {
    const waived = decideWaiver(open, works, reason);
    expect(stepOf(waived)).toEqual({
      type: 'incident.sub-task-waived.v1',
      data: { unit: works, reason, clocksStarted: [], clocksStopped: ['SUB_TASK'] },
    });
    const { particulars, held } = after(open, waived);
    expect(particulars.subTasks).toEqual([{ unit: works, state: 'WAIVED', since: at.toISOString() }]);
    // Who does without help has not handled it yet.
    expect(held.handlers).toEqual([]);
  });

  it('needs an open one, and a reason', () => {
    expect(refusalOf(decideWaiver(open, 'D430211-health', reason))).toBe('SUB_TASK.NONE');
    expect(refusalOf(decideWaiver(helped({ unit: works, state: 'DONE' }), works, reason))).toBe('SUB_TASK.NOT_OPEN');
    expect(WaiveSubTask.safeParse({ reason: ' ' }).success).toBe(false);
  });
});
