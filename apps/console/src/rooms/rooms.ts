import { activePosts, may } from '../session/session.js';
import { admissionRoom } from './admission/room.js';
import { auditorRoom } from './auditor/room.js';
import { calendarRoom } from './calendar/room.js';
import { catalogueRoom } from './catalogue/room.js';
import { connectionsRoom } from './connections/room.js';
import { departmentRoom } from './department/room.js';
import { dispatcherRoom } from './dispatcher/room.js';
import { dutyRoom } from './duty/room.js';
import { gridsRoom } from './grids/room.js';
import { incidentsRoom } from './incidents/room.js';
import { peopleRoom } from './people/room.js';
import { rulesRoom } from './rules/room.js';
import { statisticsRoom } from './statistics/room.js';
import { unitsRoom } from './units/room.js';
import { wallRoom } from './wall/room.js';
import type { Room } from './room.js';

/** The rooms in the order of the navigation. */
export const rooms: readonly Room[] = [
  dispatcherRoom,
  departmentRoom,
  incidentsRoom,
  statisticsRoom,
  wallRoom,
  auditorRoom,
  peopleRoom,
  unitsRoom,
  gridsRoom,
  catalogueRoom,
  rulesRoom,
  calendarRoom,
  admissionRoom,
  dutyRoom,
  connectionsRoom,
];

/** Whether whoever is signed in has anything to do there. */
export const isOpen = ({ permissions, roles }: Room): boolean =>
  permissions.some(may) && (!roles || activePosts.value.some(({ role }) => roles.includes(role)));

/** The rooms where whoever is signed in has something to do. */
export const openRooms = (): Room[] => rooms.filter(isOpen);
