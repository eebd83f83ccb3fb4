import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepOf } from '#lifecycle';
import { newId } from '#primitives';
import { after, at, chief, clocksFrom, incident, sanitation, securingFrom, text } from '../../givens.spec.js';
import { decideSuspensionRuling } from './rule-on-suspension.decide.js';

const asker = newId();
const request = { for: 'SUSPENSION', askedBy: [asker], reviewOn: '2026-10-12' } as const;
const reason = text();
const context = { ruler: chief, reason, at };
const clocks = clocksFrom(at, '0102', { helped: true });
const asked = incident('HANDLING', { request }, { clocks });

describe('ruling on a suspension', () => {
  it('stops the clocks from now on; they are kept as they stand', () => {
    const approved = decideSuspensionRuling(asked, { approve: true }, context);
    expect(stepOf(approved)).toEqual({
      type: 'incident.suspended.v1',
      data: {
        unit: sanitation,
        requestedBy: asker,
        reason,
        reviewOn: '2026-10-12',
        clocksStarted: [],
        clocksStopped: ['RULING', 'HANDLING', 'SUB_TASK'],
      },
    });
    expect(after(asked, approved)).toMatchObject({
      stage: 'SUSPENDED',
      held: { request: null },
      particulars: {
        clocks: [],
        suspension: { from: at.toISOString(), reviewOn: '2026-10-12', clocks, subcategory: '0102', urgent: false },
      },
    });
  });

  it('lets the unit go on when it is denied', () => {
    const denied = decideSuspensionRuling(asked, { approve: false }, context);
    expect(stepOf(denied)).toEqual({
      type: 'incident.suspension-denied.v1',
      data: { requestedBy: asker, reason, clocksStarted: [], clocksStopped: ['RULING'] },
    });
    expect(after(asked, denied)).toMatchObject({ stage: 'HANDLING', held: { request: null }, particulars: { clocks } });
  });

  it('is never done by who asked, and needs a request for it', () => {
    const self = { ...chief, person: asker };
    expect(refusalOf(decideSuspensionRuling(asked, { approve: true }, { ...context, ruler: self }))).toBe(
      'RULING.OWN_REQUEST',
    );
    expect(refusalOf(decideSuspensionRuling(incident('HANDLING'), { approve: true }, context))).toBe(
      'RULING.NOTHING_ASKED',
    );
  });

  it('can only be denied once the review date has come, or it turned out to be urgent and is not safe', () => {
    const late = { ...context, at: new Date('2026-10-11T16:00:00.000Z') };
    expect(refusalOf(decideSuspensionRuling(asked, { approve: true }, late))).toBe('SUSPENSION.REVIEW_PASSED');
    expect(refusalOf(decideSuspensionRuling(asked, { approve: false }, late))).toBeUndefined();
    const flooded = incident('HANDLING', { request }, { clocks: [...clocks, securingFrom(at)], urgent: true });
    expect(refusalOf(decideSuspensionRuling(flooded, { approve: true }, context))).toBe('SUSPENSION.NOT_SECURED');
  });
});
