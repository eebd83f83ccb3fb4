import { afterAll, describe, expect, it } from '@jest/globals';
import { defineTransitions } from '#lifecycle';
import { eventLike } from '#testing';
import { problemsOf } from './honest-export.spec.js';
import { declared, life, tableOf, toldStep } from './told-steps.spec.js';
import { removeWritten } from './written-export.spec.js';

afterAll(removeWritten);

describe('the table of the day', () => {
  const closing = life(['incident.reported.v1', 'incident.rejected.v1']);
  const intake = tableOf('intake');
  const { 'incident.rejected.v1': _rejected, ...others } = intake.steps.REPORTED!;
  const withoutRejecting = defineTransitions({ ...intake, steps: { ...intake.steps, REPORTED: others } });
  const at = (time: string) => closing.map((step) => toldStep({ ...step, subject: `${time} ${step.subject}`, time }));
  const noon = '2026-10-09T12:00:00.000Z';

  it('is the latest that the service had declared by the time of the step, wherever it stands in the log', () => {
    const entries = [
      ...at('2026-10-09T13:00:00.000Z'),
      declared(withoutRejecting, { time: noon }),
      ...at('2026-10-09T11:58:00.000Z'),
      declared(intake),
      ...at(noon),
    ];
    expect(problemsOf(entries)).toBe('STEP_ILLEGAL 2, STEP_ILLEGAL 8');
  });

  it('may be declared a moment after the first step by it, not long after', () => {
    const table = declared(intake, { time: noon });
    expect(problemsOf([table, ...at('2026-10-09T11:59:00.000Z')])).toBe('');
    expect(problemsOf([table, ...at('2026-10-09T11:58:59.999Z')])).toBe('NO_TABLE 2, NO_TABLE 3');
    const former = declared(withoutRejecting);
    expect(problemsOf([former, table, ...at('2026-10-09T11:59:30.000Z')])).toBe('');
    expect(problemsOf([former, table, ...at('2026-10-09T11:58:30.000Z')])).toBe('STEP_ILLEGAL 4');
  });

  it('counts only as its service’s own, with its digest, and in its form', () => {
    const byAnother = declared(intake, { by: 'dispatch' });
    const altered = Buffer.from(declared(intake).toString().replace('"REJECTED"', '"REPORTED"'));
    const formless = eventLike('custody.transitions-declared.v1', { source: '/grid-dispatch/intake' }).bytes;
    const steps = closing.map(toldStep);
    expect(problemsOf([byAnother, altered, formless, ...steps])).toBe(
      'TABLE_MALFORMED 1, TABLE_MALFORMED 2, TABLE_MALFORMED 3, NO_TABLE 4, NO_TABLE 5',
    );
  });

  it('must take over what is handed to it', () => {
    const dispatch = tableOf('dispatch');
    const { 'incident.registered.v1': _registered, ...entries } = dispatch.entries;
    const deaf = { ...dispatch, entries };
    const handedOver = life(['incident.reported.v1', 'incident.registered.v1', 'incident.transferred.v1']).map(
      toldStep,
    );
    expect(problemsOf([declared(intake), declared(deaf), ...handedOver])).toBe('NOT_TAKEN_OVER 5');
    // Whose services are down may be handed to: a table is asked when its service acts.
    expect(problemsOf([declared(intake), ...handedOver.slice(0, 2)])).toBe('');
  });
});
