import { describe, expect, it } from '@jest/globals';
import { newId } from '#primitives';
import { type Erasure, finalDay, refusalOfRuling } from './erasure.js';

const [officer, absent, chief] = [newId(), newId(), newId()] as const;
const requested: Erasure = {
  erasureId: newId(),
  party: newId(),
  incidentId: newId(),
  others: [],
  ground: 'CONSENT_WITHDRAWN',
  status: 'REQUESTED',
  requestedBy: officer,
  requestedFor: absent,
};
const around = { ruler: { actor: chief }, callers: 3, held: [] };

describe('ruling on an erasure', () => {
  it('is a second person’s, either way', () => {
    expect(refusalOfRuling(requested, 'APPROVED', around)).toBeUndefined();
    expect(refusalOfRuling(requested, 'DENIED', around)).toBeUndefined();
  });

  it.each([
    ['who asked', { actor: officer }],
    ['whom they acted for', { actor: absent }],
    ['who acts for who asked', { actor: chief, actorfor: officer }],
    ['who acts for whom they acted for', { actor: chief, actorfor: absent }],
  ])('is never that of %s', (_, ruler) => {
    for (const decision of ['APPROVED', 'DENIED'] as const) {
      expect(refusalOfRuling(requested, decision, { ...around, ruler })?.code).toBe('ERASURE.OWN_REQUEST');
    }
  });

  it.each(['APPROVED', 'DENIED'] as const)('is done once: not after %s', (status) =>
    expect(refusalOfRuling({ ...requested, status }, 'DENIED', around)?.code).toBe('ERASURE.ALREADY_RULED'),
  );

  it('can’t approve while an incident is under legal hold, and can deny', () => {
    const held = [requested.incidentId];
    expect(refusalOfRuling(requested, 'APPROVED', { ...around, held })).toMatchObject({
      code: 'ERASURE.HELD',
      details: { incidents: held },
    });
    expect(refusalOfRuling(requested, 'DENIED', { ...around, held })).toBeUndefined();
  });

  it('can’t approve what is erased already', () =>
    expect(refusalOfRuling(requested, 'APPROVED', { ...around, callers: 0 })?.code).toBe('ERASURE.NOBODY_LEFT'));
});

describe('the day when it is final', () => {
  it('is the one after the last backup’s, by the county’s calendar', () => {
    expect(finalDay(new Date('2026-10-09T09:00:00+08:00'), 30)).toBe('2026-11-09');
    expect(finalDay(new Date('2026-10-09T23:30:00+08:00'), 30)).toBe('2026-11-09');
    expect(finalDay(new Date('2026-10-09T00:30:00+08:00'), 0)).toBe('2026-10-10');
  });
});
