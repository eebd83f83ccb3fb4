import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepsOf } from '#lifecycle';
import { incident } from '../../givens.spec.js';
import { decideClosing } from './close-incident.decide.js';

describe('closing by the duty chief', () => {
  it('follows a passed inspection', () =>
    expect(stepsOf(decideClosing(incident('INSPECTING', { urgent: true, lastOutcome: 'PASS' })))).toEqual([
      { type: 'incident.closed.v1', data: { basis: 'BY_DUTY_CHIEF', clocksStarted: [], clocksStopped: [] } },
    ]));

  it.each([null, 'UNABLE', 'FAIL'] as const)('never another outcome: %s', (lastOutcome) =>
    expect(refusalOf(decideClosing(incident('INSPECTING', { lastOutcome })))).toBe('CLOSURE.NOT_INSPECTED'),
  );

  it('is not how a self-handled incident ends', () =>
    expect(refusalOf(decideClosing(incident('SELF_HANDLED')))).toBe('CLOSURE.SELF_HANDLED'));
});
