import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#access';
import { goldenEvent, type Role } from '#contracts';
import { refusalOf, stepOf } from '#lifecycle';
import { newId } from '#primitives';
import type { Unit } from '#reference-copy';
import { at, catalogue, incident, rules, sanitation, text } from '../../givens.spec.js';
import { ReopenIncident } from './reopen-incident.command.js';
import { decideReopening, type ReopeningContext } from './reopen-incident.decide.js';

const works = 'D430211-municipal_works';
const holder = (role: Role): Actor => ({ person: newId(), post: { id: newId(), role, unit: '430211000000' } });
const [officer, chief] = [holder('intake_officer'), holder('duty_chief')];
const unit = (code: string, more: Partial<Unit> = {}): [string, Unit] => [
  code,
  { ...goldenEvent('registry.unit-changed.v1').data, code, ...more },
];
const reason = text();
const context = (more: Partial<ReopeningContext> = {}): ReopeningContext => ({
  ...{ actor: officer, reason, units: new Map([unit(sanitation), unit(works)]), catalogue, at, rules },
  ...more,
});
const answered = { attempt: 2, reached: true, callsForReopening: true };
const closed = (held: object = {}, scope: object = {}) =>
  incident('CLOSED', { closedAt: '2026-10-08T09:00:00.000Z', ...held }, scope);

describe('reopening', () => {
  it('hands it to the same unit, in a new round, with all the time that the category allows', () =>
    expect(stepOf(decideReopening(closed({ survey: answered, round: 2 }), context()))).toMatchObject({
      type: 'incident.reopened.v1',
      data: {
        round: 3,
        leadUnit: sanitation,
        coUnits: [],
        surveyAttempt: 2,
        reason,
        catalogueVersion: catalogue.version,
        clocksStarted: [
          { clock: 'HANDLING', startedAt: '2026-10-09T01:00:00.000Z', dueAt: '2026-10-14T09:30:00.000Z' },
        ],
        clocksStopped: [],
      },
    }));

  it('has what is urgent made safe first', () =>
    expect(
      stepOf(decideReopening(closed({ survey: answered, subcategory: '0402', urgent: true }), context())).data,
    ).toMatchObject({
      clocksStarted: [
        { clock: 'SECURING', dueAt: '2026-10-09T03:00:00.000Z' },
        { clock: 'HANDLING', dueAt: '2026-10-09T13:00:00.000Z' },
      ],
    }));

  it('goes on where the catalogue no longer has the category', () =>
    expect(stepOf(decideReopening(closed({ survey: answered, subcategory: '9999' }), context())).data).toMatchObject({
      clocksStarted: [{ clock: 'HANDLING' }],
    }));

  it('goes to the successors of units that were closed meanwhile', () => {
    const units = new Map([unit(sanitation, { validTo: '2026-10-09T00:00:00.000Z', successor: works }), unit(works)]);
    const helped = closed({ survey: answered }, { coUnits: [works] });
    expect(stepOf(decideReopening(helped, context({ units }))).data).toMatchObject({ leadUnit: works, coUnits: [] });
  });

  it('is the duty chief’s within the window, to the end of its last day', () => {
    const inWindow = (day: string) => decideReopening(closed(), context({ actor: chief, at: new Date(day) }));
    expect(stepOf(inWindow('2026-10-23T15:59:59.999Z')).data).toMatchObject({ surveyAttempt: null, round: 2 });
    expect(refusalOf(inWindow('2026-10-26T00:00:00.000Z'))).toBe('REOPENING.WINDOW_OVER');
  });

  it('needs no window when the caller calls for it', () =>
    expect(
      stepOf(
        decideReopening(closed({ survey: answered }), context({ actor: chief, rules: { ...rules, reopeningDays: 0 } })),
      ).data,
    ).toMatchObject({ surveyAttempt: 2 }));
});

describe('reopening is refused', () => {
  it.each([
    ['no call-back', null],
    ['nobody reached', { attempt: 1, reached: false, callsForReopening: false }],
    ['a content caller, or a cause beyond the unit’s power', { attempt: 1, reached: true, callsForReopening: false }],
  ])('to the officer after %s', (_, survey) =>
    expect(refusalOf(decideReopening(closed({ survey }), context()))).toBe('REOPENING.NOT_CALLED_FOR'),
  );

  it('where no unit ever had it', () =>
    expect(
      refusalOf(decideReopening(closed({ survey: answered }, { leadUnit: null }), context({ actor: chief }))),
    ).toBe('REOPENING.SELF_HANDLED'));

  it.each([{}, { reason: ' ' }, { reason: 'x'.repeat(501) }, { reason: '仍有堆积', round: 2 }])(
    'without its reason: %j',
    (body) => expect(ReopenIncident.safeParse(body).success).toBe(false),
  );
});
