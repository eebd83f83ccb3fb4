import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '#lifecycle';
import type { Role, Stage } from '#contracts';
import { newId } from '#primitives';
import { reported } from '../../givens.spec.js';
import { decideUnmasking } from './unmask-reporter.decide.js';

const party = newId();
const handler = newId();
const as = (role: Role, person = newId()) => ({ person, post: { id: newId(), role, unit: '430211000000' } });
const incident = (stage: Stage, confidential = false) => ({
  ...reported({ reporterParty: party, confidential, handler }),
  stage,
});

describe('unmasking the caller', () => {
  it.each<Stage>(['REPORTED', 'DISPATCHED', 'HANDLING', 'CLOSED'])('shows the intake officer all, in %s', (stage) => {
    expect(decideUnmasking(incident(stage), as('intake_officer'))).toEqual({ party, shows: 'EVERYTHING' });
    expect(decideUnmasking(incident(stage, true), as('intake_officer'))).toEqual({ party, shows: 'EVERYTHING' });
  });

  it('shows the handler the phone, while handling', () =>
    expect(decideUnmasking(incident('HANDLING'), as('department_staff', handler))).toEqual({ party, shows: 'PHONE' }));

  it.each<[string, Stage, boolean, string]>([
    ['REPORTER.CONFIDENTIAL', 'HANDLING', true, handler],
    ['REPORTER.NOT_BEING_HANDLED', 'DISPATCHED', false, handler],
    ['REPORTER.NOT_BEING_HANDLED', 'CLOSED', false, handler],
    ['REPORTER.NOT_THE_HANDLER', 'HANDLING', false, newId()],
  ])('is refused to the department with %s in %s', (code, stage, confidential, person) =>
    expect(refusalOf(decideUnmasking(incident(stage, confidential), as('department_staff', person)))).toBe(code),
  );

  it('is refused where a grid worker reported', () =>
    expect(refusalOf(decideUnmasking(reported(), as('intake_officer')))).toBe('REPORTER.NONE'));
});
