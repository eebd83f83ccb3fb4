import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepOf } from '#lifecycle';
import { after, helped, photo, staffOf, text, works } from '../../givens.spec.js';
import { CompleteSubTask } from './complete-sub-task.command.js';
import { decideSubTaskCompletion } from './complete-sub-task.decide.js';

const water = 'D430211-water';
const context = { actingUnit: works, result: text(), evidence: [photo()] };
const both = helped({ unit: works, state: 'OPEN' }, { unit: water, state: 'OPEN' });

describe('completing a sub-task', () => {
  it('is told with its result; the clock runs on while another is open', () => {
    const done = decideSubTaskCompletion(both, works, context);
    expect(stepOf(done)).toEqual({
      type: 'incident.sub-task-done.v1',
      data: {
        unit: works,
        result: context.result,
        evidence: context.evidence,
        clocksStarted: [],
        clocksStopped: [],
      },
    });
    const by = staffOf(works);
    expect(after(both, done, { by })).toMatchObject({
      held: { handlers: [by.person] },
      particulars: {
        subTasks: [
          { unit: works, state: 'DONE' },
          { unit: water, state: 'OPEN' },
        ],
      },
    });
  });

  it('stops the clock of all with the last, whatever became of the others', () => {
    const last = helped({ unit: works, state: 'OPEN' }, { unit: water, state: 'WAIVED' });
    expect(stepOf(decideSubTaskCompletion(last, works, context)).data.clocksStopped).toEqual(['SUB_TASK']);
  });

  it('may come before the lead has signed, and while it is suspended', () => {
    for (const stage of ['DISPATCHED', 'SUSPENDED'] as const) {
      const elsewhere = { ...both, stage };
      expect(after(elsewhere, decideSubTaskCompletion(elsewhere, works, context)).stage).toBe(stage);
    }
  });

  it.each([
    ['SUB_TASK.NONE', 'D430211-health', context],
    ['SUB_TASK.NOT_OWN_UNIT', water, context],
  ])('is refused with %s', (code, unit, given) =>
    expect(refusalOf(decideSubTaskCompletion(both, unit, given))).toBe(code),
  );

  it.each(['DONE', 'WAIVED'] as const)('is over once it is %s', (state) =>
    expect(refusalOf(decideSubTaskCompletion(helped({ unit: works, state }), works, context))).toBe(
      'SUB_TASK.NOT_OPEN',
    ),
  );

  it('needs a result and something to show', () => {
    const same = photo();
    expect(refusalOf(decideSubTaskCompletion(both, works, { ...context, evidence: [same, same] }))).toBe(
      'EVIDENCE.SAME_FILE_TWICE',
    );
    for (const body of [{ evidence: ['receipt'] }, { result: '已疏通', evidence: [] }, { result: '已疏通' }]) {
      expect(CompleteSubTask.safeParse(body).success).toBe(false);
    }
  });
});
