import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepOf } from '#lifecycle';
import { newId } from '#primitives';
import { askable, circlesOf } from '#testing';
import { at, catalogue, place, reported, rules, text } from '../../givens.spec.js';
import { RequestVerification } from './request-verification.command.js';
import { decideVerificationRequest } from './request-verification.decide.js';

const [worker, neighbour, leader] = [askable(place.grid), askable('430211001001002'), askable(place.grid)];
const [clerk, away] = [newId(), newId()];
const standIn = { ...askable(place.grid), standsInFor: away };
const circles = circlesOf({ SAME_GRID: [worker], NEIGHBOURING_GRID: [neighbour], GRID_LEADER: [leader] });
const context = { circles, catalogue, question: null, at, rules };

const beingVerified = (asked: string[], since: string | null = '2026-10-09T00:50:00.000Z') => {
  const verification = { asked, attempt: 1, question: null, pausedSince: since };
  const incident = reported({ takenBy: [clerk], verification });
  return {
    ...incident,
    stage: 'VERIFYING' as const,
    scope: { ...incident.scope, inspector: asked.at(-1) ?? null },
    particulars: { ...incident.particulars, clocks: [] },
  };
};

describe('asking for a verification', () => {
  it('asks a worker of the grid by rule, while the registration clock stands still', () => {
    const question = text();
    expect(stepOf(decideVerificationRequest(reported(), {}, { ...context, question }))).toMatchObject({
      type: 'incident.verification-requested.v1',
      data: {
        attempt: 1,
        worker: worker.person,
        workerPost: worker.post,
        workerUnit: place.grid,
        chosenAs: 'SAME_GRID',
        question,
        clocksStarted: [{ clock: 'VERIFICATION', dueAt: '2026-10-10T01:00:00.000Z' }],
        clocksStopped: ['REGISTRATION'],
      },
    });
  });

  it('may name a worker of a grid around', () =>
    expect(stepOf(decideVerificationRequest(reported(), { worker: neighbour.person }, context)).data).toMatchObject({
      worker: neighbour.person,
      chosenAs: 'NEIGHBOURING_GRID',
    }));

  it('does not let an urgent report wait: its clock runs on', () =>
    expect(
      stepOf(decideVerificationRequest(reported({ subcategory: '0402' }), {}, context)).data.clocksStopped,
    ).toEqual([]));

  it('takes the place of a worker who does not come, with a clock of their own', () =>
    expect(stepOf(decideVerificationRequest(beingVerified([worker.person]), {}, context)).data).toMatchObject({
      attempt: 1,
      worker: neighbour.person,
      clocksStarted: [{ clock: 'VERIFICATION' }],
      clocksStopped: ['VERIFICATION'],
    }));

  it('may name again who was asked before', () =>
    expect(
      stepOf(
        decideVerificationRequest(beingVerified([worker.person, neighbour.person]), { worker: worker.person }, context),
      ).data,
    ).toMatchObject({ worker: worker.person }));

  it('is refused for what a grid worker saw', () => {
    const seen = reported();
    const byWorker = { ...seen, scope: { ...seen.scope, reportedBy: newId() } };
    expect(refusalOf(decideVerificationRequest(byWorker, {}, context))).toBe('VERIFICATION.SEEN_BY_WORKER');
  });

  it.each<[string, ReturnType<typeof beingVerified>, { worker?: string }]>([
    ['VERIFICATION.NOBODY_TO_ASK', beingVerified([worker.person, neighbour.person]), {}],
    ['VERIFICATION.ALREADY_ASKED', beingVerified([worker.person]), { worker: worker.person }],
    ['VERIFICATION.NOT_AROUND', beingVerified([]), { worker: leader.person }],
    ['VERIFICATION.NOT_AROUND', beingVerified([]), { worker: newId() }],
    ['VERIFICATION.OWN_REPORT', beingVerified([]), { worker: clerk }],
  ])('is refused with %s', (code, incident, command) =>
    expect(refusalOf(decideVerificationRequest(incident, command, context))).toBe(code),
  );

  it('never asks who took the report down, nor who stands in for them', () => {
    const both = circlesOf({ SAME_GRID: [{ ...worker, person: clerk }, standIn] });
    const incident = reported({ takenBy: [clerk, away] });
    const decide = (command: RequestVerification) =>
      refusalOf(decideVerificationRequest(incident, command, { ...context, circles: both }));
    expect(decide({})).toBe('VERIFICATION.NOBODY_TO_ASK');
    expect(decide({ worker: standIn.person })).toBe('VERIFICATION.OWN_REPORT');
  });

  it.each([{ worker: 'somebody' }, { question: ' ' }, { worker: newId(), urgent: true }])(
    'is not well formed: %j',
    (body) => expect(RequestVerification.safeParse(body).success).toBe(false),
  );
});
