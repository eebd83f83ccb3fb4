import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepsOf } from '#lifecycle';
import { newId } from '#primitives';
import { incident } from '../../givens.spec.js';
import { decideConfirmation } from './confirm-self-handling.decide.js';

const [worker, leader] = [newId(), newId()];

describe('confirming what a worker dealt with', () => {
  it('closes it', () =>
    expect(stepsOf(decideConfirmation(incident('SELF_HANDLED', { handlers: [worker] }), [leader]))).toEqual([
      {
        type: 'incident.closed.v1',
        data: { basis: 'BY_GRID_LEADER', clocksStarted: [], clocksStopped: ['INSPECTION'] },
      },
    ]));

  it('is never done by the worker, who may lead the grid, too', () =>
    expect(refusalOf(decideConfirmation(incident('SELF_HANDLED', { handlers: [worker] }), [leader, worker]))).toBe(
      'SELF_HANDLING.OWN_HANDLING',
    ));

  it('closes nothing that a department handled, inspected or not', () =>
    expect(refusalOf(decideConfirmation(incident('INSPECTING', { lastOutcome: 'PASS' }), [leader]))).toBe(
      'SELF_HANDLING.NOT_SELF_HANDLED',
    ));

  it.each(['FEEDBACK', 'INSPECTING'] as const)('leaves to others what was drawn for inspection: %s', (stage) =>
    expect(refusalOf(decideConfirmation(incident(stage, {}, { leadUnit: null }), [leader]))).toBe(
      'SELF_HANDLING.SAMPLED',
    ),
  );
});
