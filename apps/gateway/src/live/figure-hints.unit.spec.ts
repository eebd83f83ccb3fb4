import { describe, expect, it } from '@jest/globals';
import { figureRoomsOf, roomsOf, roomsOfIncident, type SignedIn } from '#access';
import type { LiveHint } from '#contracts';
import { newId } from '#primitives';
import { holding, type TestPerson, wallScreen } from '#testing';
import { whoCountsThem } from './figure-hints.js';

const scope = { leadUnit: 'D430211-water', coUnits: [], inspector: null, reportedBy: null };
const hint = (grid: string, leftGrid?: string): LiveHint => ({
  incidentId: newId(),
  incidentVersion: 1,
  rooms: roomsOfIncident({ ...scope, grid }),
  leftRooms: leftGrid ? roomsOfIncident({ ...scope, grid: leftGrid }) : [],
});
const signedIn = (who: TestPerson): SignedIn => ({ ...who, session: newId() });
const hears = (who: SignedIn, ...hints: LiveHint[]) =>
  whoCountsThem(hints, (room) => (figureRoomsOf(who).includes(room) ? new Set(['socket']) : undefined)).size === 1;

describe('that figures have changed', () => {
  it('is told to the wall screen of the area, and to no other', () => {
    const screen = signedIn(wallScreen('430211001000'));
    expect(hears(screen, hint('430211001001001'))).toBe(true);
    expect(hears(screen, hint('430211002001001'))).toBe(false);
    expect(hears(screen, hint('430211002001001', '430211001001001'))).toBe(true);
  });

  it('is told to the unit that leads', () => {
    expect(hears(signedIn(holding('department_staff', 'D430211-water')), hint('430211001001001'))).toBe(true);
    expect(hears(signedIn(holding('department_staff', 'D430211-parks')), hint('430211001001001'))).toBe(false);
  });

  it('is all that a wall screen hears', () => expect(roomsOf(signedIn(wallScreen('430211000000')))).toEqual([]));
});
