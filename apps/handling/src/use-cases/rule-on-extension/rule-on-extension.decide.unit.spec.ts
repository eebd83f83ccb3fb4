import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepOf } from '#lifecycle';
import { newId } from '#primitives';
import { after, at, chief, clocksFrom, incident, rulesOf, sanitation, staffOf, text } from '../../givens.spec.js';
import { RuleOnExtension } from './rule-on-extension.command.js';
import { decideExtensionRuling } from './rule-on-extension.decide.js';

const [asker, askedFor] = [newId(), newId()];
const request = { for: 'EXTENSION', askedBy: [asker, askedFor], by: 2, limitKind: 'work_hour' } as const;
const reason = text();
const context = { ruler: chief, reason, rulesOf };
const asked = incident('HANDLING', { request }, { clocks: clocksFrom(at, '0102', { helped: true }) });

describe('ruling on an extension', () => {
  it('starts the clock anew from its first start, and that of the co-units in proportion', () =>
    expect(stepOf(decideExtensionRuling(asked, { approve: true }, context))).toEqual({
      type: 'incident.extended.v1',
      data: {
        unit: sanitation,
        requestedBy: asker,
        reason,
        by: 2,
        limitKind: 'work_hour',
        newDueAt: '2026-10-09T09:00:00.000Z',
        clocksStarted: [
          expect.objectContaining({ clock: 'HANDLING', limit: 6, dueAt: '2026-10-09T09:00:00.000Z' }),
          expect.objectContaining({ clock: 'SUB_TASK', limit: 6 * 0.8, startedAt: at.toISOString() }),
        ],
        clocksStopped: ['RULING', 'HANDLING', 'SUB_TASK'],
      },
    }));

  it('is over with it: the clock has its extension, and nothing waits', () => {
    const extended = after(asked, decideExtensionRuling(asked, { approve: true }, context), { by: chief });
    expect(extended).toMatchObject({
      stage: 'HANDLING',
      held: { request: null },
      particulars: {
        clocks: [
          { clock: 'HANDLING', since: 'incident.dispatched.v1', extendedBy: [0.5] },
          { clock: 'SUB_TASK', since: 'incident.dispatched.v1', extendedBy: [expect.closeTo(0.5)] },
        ],
      },
    });
  });

  it('leaves the clock alone when it is denied', () => {
    const denied = decideExtensionRuling(asked, { approve: false }, context);
    expect(stepOf(denied)).toEqual({
      type: 'incident.extension-denied.v1',
      data: { requestedBy: asker, reason, clocksStarted: [], clocksStopped: ['RULING'] },
    });
    expect(after(asked, denied)).toMatchObject({ held: { request: null }, particulars: asked.particulars });
  });

  it('is never done by who asked, or for whom they asked, under any post', () => {
    const asChief = (person: string, delegatedBy?: string) => ({
      person,
      post: { ...chief.post, ...(delegatedBy ? { delegatedBy } : {}) },
    });
    for (const ruler of [asChief(asker), asChief(askedFor), asChief(newId(), asker), asChief(newId(), askedFor)]) {
      for (const approve of [true, false]) {
        expect(refusalOf(decideExtensionRuling(asked, { approve }, { ruler, reason, rulesOf }))).toBe(
          'RULING.OWN_REQUEST',
        );
      }
    }
  });

  it('is for the level above: a township rules for its communities, not for a department', () => {
    const township = {
      person: newId(),
      post: { id: newId(), role: 'township_dispatcher', unit: '430211001000' },
    } as const;
    const context = { ruler: township, reason, rulesOf };
    expect(refusalOf(decideExtensionRuling(asked, { approve: true }, context))).toBe('RULING.NOT_LEVEL_ABOVE');
    const ledBy = (leadUnit: string) => ({ ...asked, scope: { ...asked.scope, leadUnit } });
    expect(refusalOf(decideExtensionRuling(ledBy('430211001001'), { approve: true }, context))).toBeUndefined();
    expect(refusalOf(decideExtensionRuling(ledBy('430211001000'), { approve: true }, context))).toBe(
      'RULING.NOT_LEVEL_ABOVE',
    );
  });

  it('needs a request for more time, by the limit that runs', () => {
    const suspension = { for: 'SUSPENSION', askedBy: [asker], reviewOn: '2026-10-12' } as const;
    for (const request of [null, suspension]) {
      expect(refusalOf(decideExtensionRuling(incident('HANDLING', { request }), { approve: true }, context))).toBe(
        'RULING.NOTHING_ASKED',
      );
    }
    const corrected = incident('HANDLING', { request }, { clocks: clocksFrom(at, '0103') });
    expect(refusalOf(decideExtensionRuling(corrected, { approve: true }, context))).toBe('EXTENSION.LIMIT_CHANGED');
    expect(refusalOf(decideExtensionRuling(corrected, { approve: false }, context))).toBeUndefined();
  });

  it('is not for the unit itself', () =>
    expect(
      refusalOf(decideExtensionRuling(asked, { approve: true }, { ruler: staffOf(sanitation), reason, rulesOf })),
    ).toBe('RULING.NOT_LEVEL_ABOVE'));

  it.each([{ approve: true }, { reason: '同意' }, { approve: '是', reason: '同意' }])(
    'says what and why: not %j',
    (body) => expect(RuleOnExtension.safeParse(body).success).toBe(false),
  );
});
