import { describe, expect, it } from '@jest/globals';
import { newId } from '#primitives';
import { spreadHints } from './spread-hints.js';

const incidentId = newId();
const rooms: Record<string, ReadonlySet<string>> = {
  'area:430211': new Set(['chief']),
  'area:430211001': new Set(['township', 'both']),
  'involved-unit:D430211-parks': new Set(['parks', 'both']),
};
const spread = (hint: { rooms: string[]; leftRooms: string[] }) =>
  Object.fromEntries(spreadHints([{ incidentId, incidentVersion: 4, ...hint }], (room) => rooms[room]));

describe('hints', () => {
  const changed = [{ incidentId, incidentVersion: 4 }];
  const left = [{ incidentId, left: true }];

  it('go once to each socket in any of the rooms, and to no other', () =>
    expect(spread({ rooms: ['any', 'area:430211001', 'involved-unit:D430211-parks'], leftRooms: [] })).toEqual({
      township: changed,
      both: changed,
      parks: changed,
    }));

  it('tell of the leaving those who are in no room any more', () =>
    expect(spread({ rooms: ['area:430211001'], leftRooms: ['involved-unit:D430211-parks'] })).toEqual({
      township: changed,
      both: changed,
      parks: left,
    }));
});
