import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepOf, stepsOf } from '#lifecycle';
import { newId } from '#primitives';
import { askable, circlesOf } from '#testing';
import type { Verification } from '../../domain/incident-intake.js';
import { at, catalogue, photo, registration, reported, rules, text } from '../../givens.spec.js';
import { VerifyReport } from './verify-report.command.js';
import { decideVerification, type VerificationContext } from './verify-report.decide.js';

const [worker, clerk] = [newId(), newId()];
const since = '2026-10-09T00:50:00.000Z';
const context = (more: Partial<VerificationContext> = {}): VerificationContext => ({
  verifiers: [worker],
  evidence: [photo()],
  note: null,
  circles: circlesOf(),
  catalogue,
  at,
  rules,
  registrationRules: rules,
  ...more,
});
const verifying = (more: Partial<Verification> = {}) => {
  const verification = { asked: [worker], attempt: 1, question: null, pausedSince: since, ...more };
  return { ...reported({ takenBy: [clerk], verification }), stage: 'VERIFYING' as const };
};

describe('what the worker found', () => {
  it.each(['EXISTS', 'NOT_EXISTS'] as const)('goes back to the officer, with the time that was left: %s', (outcome) => {
    const given = context({ note: text() });
    expect(stepOf(decideVerification(verifying(), { outcome }, given))).toMatchObject({
      type: 'incident.verified.v1',
      data: {
        outcome,
        evidence: given.evidence,
        note: given.note,
        clocksStarted: [
          {
            clock: 'REGISTRATION',
            startedAt: registration.startedAt,
            dueAt: '2026-10-09T01:25:00.000Z',
            pauses: [{ from: since, to: at.toISOString() }],
          },
        ],
        clocksStopped: ['VERIFICATION'],
      },
    });
  });

  it('was seen after they were asked: what says otherwise is doubtful', () => {
    const [clock] = [{ ...registration, clock: 'VERIFICATION' as const, startedAt: since }];
    const asked = verifying();
    const given = {
      ...asked,
      particulars: {
        ...asked.particulars,
        clocks: [{ ...clock, since: 'incident.verification-requested.v1' as const }],
      },
    };
    const seen = (seenAt: string) =>
      stepOf(decideVerification(given, { outcome: 'EXISTS', seenAt }, context())).data as object;
    expect(seen('2026-10-09T00:55:00Z')).toMatchObject({ seen: { doubt: null } });
    expect(seen('2026-10-09T00:30:00Z')).toMatchObject({ seen: { at: '2026-10-09T00:30:00.000Z', doubt: 'BEHIND' } });
  });

  it('starts no clock that runs: that of an urgent report', () =>
    expect(
      stepOf(decideVerification(verifying({ pausedSince: null }), { outcome: 'EXISTS' }, context())).data.clocksStarted,
    ).toEqual([]));
});

describe('who can’t tell', () => {
  const other = askable('430211001001002');
  const circles = circlesOf({ NEIGHBOURING_GRID: [other] });
  const unable = (more: Partial<Verification> = {}, given: Partial<VerificationContext> = {}) =>
    decideVerification(verifying(more), { outcome: 'UNABLE' }, context({ evidence: [], circles, ...given }));

  it('is followed by another, by rule, with the same question; the officer’s clock stands still', () => {
    const question = text();
    const [verified, asked] = stepsOf(unable({ question }));
    expect(verified).toMatchObject({ data: { outcome: 'UNABLE', evidence: [], clocksStarted: [] } });
    expect(asked).toMatchObject({
      type: 'incident.verification-requested.v1',
      byRule: true,
      data: {
        attempt: 2,
        worker: other.person,
        workerUnit: other.unit,
        chosenAs: 'NEIGHBOURING_GRID',
        question,
        clocksStarted: [{ clock: 'VERIFICATION', startedAt: at.toISOString() }],
        clocksStopped: [],
      },
    });
  });

  it.each<[string, Partial<Verification>, Partial<VerificationContext>]>([
    ['as the second one', { attempt: 2 }, {}],
    ['with nobody left to ask', {}, { circles: circlesOf() }],
    ['with nobody left who was not asked', { asked: [other.person, worker] }, {}],
  ])('%s leaves it to the officer', (_, more, given) =>
    expect(stepOf(unable(more, given))).toMatchObject({
      type: 'incident.verified.v1',
      data: { outcome: 'UNABLE', clocksStarted: [{ clock: 'REGISTRATION' }] },
    }),
  );
});

describe('a verification is refused', () => {
  it.each(['EXISTS', 'NOT_EXISTS'] as const)('without a photo: %s', (outcome) =>
    expect(refusalOf(decideVerification(verifying(), { outcome }, context({ evidence: [] })))).toBe(
      'VERIFICATION.PHOTO_MISSING',
    ),
  );

  it('to who took the report down, also for somebody else', () =>
    expect(
      refusalOf(decideVerification(verifying(), { outcome: 'EXISTS' }, context({ verifiers: [worker, clerk] }))),
    ).toBe('VERIFICATION.OWN_REPORT'));

  it('with one photo twice', () => {
    const same = photo();
    expect(refusalOf(decideVerification(verifying(), { outcome: 'EXISTS' }, context({ evidence: [same, same] })))).toBe(
      'EVIDENCE.SAME_FILE_TWICE',
    );
  });

  it.each([{}, { outcome: 'MAYBE' }, { outcome: 'EXISTS', evidence: 'receipt' }, { outcome: 'UNABLE', note: '  ' }])(
    'where it is not well formed: %j',
    (body) => expect(VerifyReport.safeParse(body).success).toBe(false),
  );
});
