import { describe, expect, it } from '@jest/globals';
import { canBeSaidAgain, explainConflict, type IncidentNow } from './explain-conflict.js';
import type { OutboxItem } from './outbox-item.js';

const inConflict = (kind: OutboxItem['kind'], code: string, more: object = {}): OutboxItem =>
  ({ kind, person: 'me', trouble: { code, status: 409, title: '', titleEn: '', at: 0, ...more } }) as OutboxItem;
const now = (stage: string, inspector: string | null = 'me'): IncidentNow => ({ stage, inspector, incidentVersion: 7 });

describe('a conflict', () => {
  it.each([
    ['inspection', 'CUSTODY.ELSEWHERE', { stage: 'CLOSED' }, undefined, 'closed'],
    ['inspection', 'ACCESS.OUT_OF_SCOPE', { status: 403 }, undefined, 'reassigned'],
    ['inspection', 'INCIDENT.STALE_VERSION', { stage: 'INSPECTING' }, undefined, 'movedOn'],
    ['inspection', 'INCIDENT.STALE_VERSION', {}, now('INSPECTING', 'other'), 'reassigned'],
    ['inspection', 'CUSTODY.ELSEWHERE', { stage: 'HANDLING' }, undefined, 'reassigned'],
    ['verification', 'CUSTODY.ELSEWHERE', { stage: 'VOIDED' }, undefined, 'over'],
    ['verification', 'INCIDENT.UNKNOWN', { status: 404 }, undefined, 'reassigned'],
    ['self-handling', 'CUSTODY.ELSEWHERE', { stage: 'REGISTERED' }, undefined, 'registered'],
    ['self-handling', 'INCIDENT.STALE_VERSION', { stage: 'REPORTED' }, undefined, 'movedOn'],
  ] as const)('of a %s by %s %j is told as it is', (kind, code, more, current, told) =>
    expect(explainConflict(inConflict(kind, code, more), current)).toBe(told),
  );

  it('can be said again only while it is still theirs to say', () => {
    const inspection = inConflict('inspection', 'INCIDENT.STALE_VERSION');
    expect(
      [now('INSPECTING'), now('INSPECTING', 'other'), now('CLOSED')].map((one) => canBeSaidAgain(inspection, one)),
    ).toEqual([true, false, false]);
  });
});
