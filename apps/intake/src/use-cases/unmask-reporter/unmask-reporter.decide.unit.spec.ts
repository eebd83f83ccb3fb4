import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '#lifecycle';
import type { Role, Stage } from '#contracts';
import { newId } from '#primitives';
import { reported } from '../../givens.spec.js';
import { decideUnmasking } from './unmask-reporter.decide.js';

const party = newId();
const handler = newId();
const as = (role: Role, person = newId()) => ({ person, post: { id: newId(), role, unit: '430211000000' } });
const incident = (stage: Stage) => ({ ...reported({ reporterParty: party, handler }), stage });
const caller = (confidential = false) => ({ party, confidential });
const laterCaller = (confidential = false) => ({ party: newId(), confidential });

describe('unmasking a caller', () => {
  it.each<Stage>(['REPORTED', 'DISPATCHED', 'HANDLING', 'CLOSED'])('shows the intake officer all, in %s', (stage) => {
    for (const confidential of [false, true]) {
      const shown = decideUnmasking(incident(stage), caller(confidential), as('intake_officer'));
      expect(shown).toEqual({ shows: 'NAME_PHONE_ADDRESS' });
    }
  });

  it('shows the address with who gave it, and with no later caller', () => {
    for (const one of [incident('HANDLING'), reported()]) {
      expect(decideUnmasking(one, laterCaller(true), as('intake_officer'))).toEqual({ shows: 'NAME_PHONE' });
    }
  });

  it('shows the handler the phone of whoever called, while handling', () => {
    for (const who of [caller(), laterCaller()]) {
      expect(decideUnmasking(incident('HANDLING'), who, as('department_staff', handler))).toEqual({ shows: 'PHONE' });
    }
  });

  it.each<[string, Stage, boolean, string]>([
    ['REPORTER.CONFIDENTIAL', 'HANDLING', true, handler],
    ['REPORTER.NOT_BEING_HANDLED', 'DISPATCHED', false, handler],
    ['REPORTER.NOT_BEING_HANDLED', 'CLOSED', false, handler],
    ['REPORTER.NOT_THE_HANDLER', 'HANDLING', false, newId()],
  ])('is refused to the department with %s in %s', (code, stage, confidential, person) => {
    for (const who of [caller(confidential), laterCaller(confidential)]) {
      expect(refusalOf(decideUnmasking(incident(stage), who, as('department_staff', person)))).toBe(code);
    }
  });
});
