import { describe, expect, it, jest } from '@jest/globals';
import { type IncidentScope, type Role, roles } from '#contracts';
import fc from 'fast-check';
import { authorize } from './authorize.js';
import { permissions, type Reach } from './permissions.js';
import { roomsOf, roomsOfIncident } from './rooms.js';
import type { SignedIn } from './signed-in.js';

const grids = ['430211001001001', '430211001001002', '430211001002001', '430211002001001', '430281001001001', ''];
const departments = ['D430211-sanitation', 'D430211-water', 'D430211-parks'];
const areas = ['430000000000', '430200000000', '430211000000', '430211001000', '430211001001', '430281000000'];
const people = ['ann', 'bo', 'cai'];

const scopes: fc.Arbitrary<IncidentScope> = fc.record({
  grid: fc.constantFrom(...grids),
  leadUnit: fc.constantFrom(null, ...departments),
  coUnits: fc.subarray(departments),
  inspector: fc.constantFrom(null, ...people),
  reportedBy: fc.constantFrom(null, ...people),
});
const posts = fc.array(
  fc.record({
    id: fc.uuid(),
    role: fc.constantFrom(...roles),
    unit: fc.constantFrom(...grids, ...areas, ...departments),
  }),
  { maxLength: 3 },
);
const readers: fc.Arbitrary<SignedIn> = fc
  .record({ person: fc.constantFrom(...people), session: fc.constant('s'), posts, chosen: fc.nat(3) })
  .map(({ chosen, ...who }) => (who.posts[chosen] ? { ...who, actingPost: who.posts[chosen].id } : who));

const meet = (who: SignedIn, scope: IncidentScope) => {
  const rooms = new Set(roomsOfIncident(scope));
  return roomsOf(who).some((room) => rooms.has(room));
};

describe('rooms', () => {
  it('bring together exactly those who may see an incident, and the incident', () =>
    fc.assert(
      fc.property(readers, scopes, (who, scope) => {
        expect(meet(who, scope)).toBe(authorize(who, 'incident.view', scope) !== undefined);
      }),
      { numRuns: 2_000 },
    ));

  it.each<Reach>(['any', 'area', 'lead-unit', 'co-unit', 'involved-unit', 'inspector', 'reporter'])(
    'do so by the reach `%s`, whoever has it',
    (reach) => {
      const rule: Partial<Record<Role, readonly Reach[]>> = { evaluator: [reach] };
      const replaced = jest.replaceProperty(permissions, 'incident.view', rule);
      try {
        let met = 0;
        fc.assert(
          fc.property(readers, scopes, (someone, scope) => {
            const who = { ...someone, posts: someone.posts.map((post) => ({ ...post, role: 'evaluator' as const })) };
            const together = meet(who, scope);
            met += Number(together);
            expect(together).toBe(authorize(who, 'incident.view', scope) !== undefined);
          }),
          { numRuns: 500 },
        );
        expect(met).toBeGreaterThan(0);
      } finally {
        replaced.restore();
      }
    },
  );
});
