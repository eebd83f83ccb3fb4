import { describe, expect, it } from '@jest/globals';
import { startClock, statutoryRules } from '#deadlines';
import { refusalOf, stepOf } from '#lifecycle';
import { newId } from '#primitives';
import { at, incident, text } from '../givens.spec.js';
import { decideVoidRequest, decideVoidRuling } from './void-incident.decide.js';

const [asker, askedFor] = [newId(), newId()];
const ruler = { actor: newId() };
const reason = text();
const asked = incident('HANDLING', {
  voidRequest: { by: asker, actingFor: askedFor },
  clocks: [
    {
      ...startClock('HANDLING', at, { limit: 1, kind: 'work_hour' }, { rules: statutoryRules }),
      since: 'incident.dispatched.v1',
    },
  ],
});

describe('asking to have an incident declared void', () => {
  it('stops no clock: work goes on until somebody decides', () =>
    expect(stepOf(decideVoidRequest(incident('HANDLING'), reason))).toEqual({
      type: 'incident.void-requested.v1',
      data: { reason, clocksStarted: [], clocksStopped: [] },
    }));

  it('is refused while an earlier request waits', () =>
    expect(refusalOf(decideVoidRequest(asked, reason))).toBe('VOID.ALREADY_REQUESTED'));
});

describe('ruling on that', () => {
  it('declares it void in the name of both, and stops every clock that runs', () =>
    expect(stepOf(decideVoidRuling(asked, { decision: 'APPROVED' }, { ruler, reason }))).toEqual({
      type: 'incident.voided.v1',
      data: { requestedBy: asker, approvedBy: ruler.actor, reason, clocksStarted: [], clocksStopped: ['HANDLING'] },
    }));

  it('or lets it go on', () =>
    expect(stepOf(decideVoidRuling(asked, { decision: 'DENIED' }, { ruler, reason }))).toEqual({
      type: 'incident.void-denied.v1',
      data: { requestedBy: asker, reason, clocksStarted: [], clocksStopped: [] },
    }));

  it.each([
    ['who asked', { actor: asker }],
    ['whoever they acted for', { actor: askedFor }],
    ['somebody who acts for who asked', { actor: newId(), actorfor: asker }],
    ['somebody who acts for the same', { actor: newId(), actorfor: askedFor }],
  ])('is never done by %s', (_, self) => {
    for (const decision of ['APPROVED', 'DENIED'] as const) {
      expect(refusalOf(decideVoidRuling(asked, { decision }, { ruler: self, reason }))).toBe('VOID.OWN_REQUEST');
    }
  });

  it('needs a request', () =>
    expect(refusalOf(decideVoidRuling(incident('HANDLING'), { decision: 'APPROVED' }, { ruler, reason }))).toBe(
      'VOID.NOT_REQUESTED',
    ));
});
