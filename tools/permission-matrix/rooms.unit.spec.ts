import { describe, expect, it } from '@jest/globals';
import { roomsOf, roomsOfIncident, type SignedIn } from '#access';
import type { IncidentScope } from '#contracts';
import type { TestPerson } from '#testing';
import { around, everybody, former, isReached } from './places.spec.js';

const { grid, leadUnit, coUnit, inspector, reporter } = around;
const scope: IncidentScope = { grid, leadUnit, coUnits: [coUnit], inspector, reportedBy: reporter };
/** Not dispatched, not inspected, reported by nobody of ours: only where it lies says who may see it. */
const fresh: IncidentScope = { grid, leadUnit: null, coUnits: [], inspector: null, reportedBy: null };

const rooms = (who: TestPerson): string[] => roomsOf({ ...who, session: 's' } satisfies SignedIn);
const meet = (who: TestPerson, of: IncidentScope): boolean => {
  const there = new Set(roomsOfIncident(of));
  return rooms(who).some((room) => there.has(room));
};
const byArea = ['its grid', 'its community', 'its township', 'its county', 'its city'];

describe('sockets and feeds', () => {
  it('hear of an incident where the table lets its role see it: every role and place', () => {
    const faults = everybody.filter((one) => meet(one.who, scope) !== isReached('incident.view', one, 'incident'));
    expect(faults.map(({ role, place }) => `${role} of ${place}`)).toEqual([]);
  });

  it('hear of one that nobody has to do with only where it lies', () => {
    const faults = everybody.filter(
      (one) => meet(one.who, fresh) !== (isReached('incident.view', one, 'incident') && byArea.includes(one.place)),
    );
    expect(faults.map(({ role, place }) => `${role} of ${place}`)).toEqual([]);
  });

  it('are in no room without a post', () => expect(rooms(former)).toEqual([]));
});
