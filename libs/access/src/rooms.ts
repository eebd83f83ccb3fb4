import type { IncidentScope } from '#contracts';
import { areaPrefix, areaPrefixes, isAreaCode } from '#primitives';
import { permittingPosts, reachesOf } from './authorize.js';
import type { PermissionName, Reach } from './permissions.js';
import type { SignedIn } from './signed-in.js';

/**
 * Where people meet incidents: whoever is in a room that an incident is in may see it, and only they. So the rooms of
 * sockets and of the change feed come from the permission table, and say the same as `authorize` does.
 */
export type Room = string;

/** The rooms somebody is in: one for each reach of `incident.view` under each post (or the chosen one). Sorted. */
export const roomsOf = (who: SignedIn): Room[] => roomsUnder(who, 'incident.view');

/** The rooms in which somebody hears that figures have changed, and not of which incident: {@link figureRoom}. Sorted. */
export const figureRoomsOf = (who: SignedIn): Room[] => roomsUnder(who, 'figures.read').map(figureRoom);

/** Where the figures of a room's incidents are heard of. */
export const figureRoom = (room: Room): Room => `figures:${room}`;

function roomsUnder(who: SignedIn, permission: PermissionName): Room[] {
  const rooms = permittingPosts(who, permission).flatMap(({ role, unit }) =>
    reachesOf(permission, role).flatMap((reach) => roomsBy(reach, unit, who.person)),
  );
  return [...new Set(rooms)].sort();
}

/** Where somebody hears of their own inbox, at all their screens. No incident is in it. */
export const inboxRoomOf = (person: string): Room => `inbox:${person}`;

/** The rooms an incident is in. */
export function roomsOfIncident({ grid, leadUnit, coUnits, inspector, reportedBy }: IncidentScope): Room[] {
  const involved = [...new Set([...(leadUnit === null ? [] : [leadUnit]), ...coUnits])];
  return [
    'any',
    ...areaPrefixes(grid).map((prefix) => `area:${prefix}`),
    ...(leadUnit === null ? [] : [`lead-unit:${leadUnit}`]),
    ...coUnits.map((unit) => `co-unit:${unit}`),
    ...involved.map((unit) => `involved-unit:${unit}`),
    ...(inspector === null ? [] : [`inspector:${inspector}`]),
    ...(reportedBy === null ? [] : [`reporter:${reportedBy}`]),
  ];
}

function roomsBy(reach: Reach, unit: string, person: string): Room[] {
  switch (reach) {
    case 'any':
      return ['any'];
    case 'area':
      return isAreaCode(unit) ? [`area:${areaPrefix(unit)}`] : [];
    case 'lead-unit':
    case 'co-unit':
    case 'involved-unit':
      return [`${reach}:${unit}`];
    case 'inspector':
    case 'reporter':
      return [`${reach}:${person}`];
  }
}
