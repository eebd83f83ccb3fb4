import { activePosts, may } from '../session/session.js';
import { admission } from './admission/room.js';
import { auditorRoom } from './auditor/room.js';
import { calendar } from './calendar/room.js';
import { catalogue } from './catalogue/room.js';
import { connections } from './connections/room.js';
import { departmentRoom } from './department/room.js';
import { dispatcherRoom } from './dispatcher/room.js';
import { duty } from './duty/room.js';
import { gridsRoom } from './grids/room.js';
import { incidentsRoom } from './incidents/room.js';
import { people } from './people/room.js';
import { rules } from './rules/room.js';
import { statisticsRoom } from './statistics/room.js';
import { units } from './units/room.js';
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
  people,
  units,
  gridsRoom,
  catalogue,
  rules,
  calendar,
  admission,
  duty,
  connections,
];

/** Whether whoever is signed in has anything to do there. */
export const isOpen = ({ permissions, roles }: Room): boolean =>
  permissions.some(may) && (!roles || activePosts.value.some(({ role }) => roles.includes(role)));
