import { activePosts, may } from '../session/session.js';
import { incidentsRoom } from './incidents/room.js';
import type { Room } from './room.js';
import { statisticsRoom } from './statistics/room.js';
import { wallRoom } from './wall/room.js';

/** The rooms in the order of the navigation. */
export const rooms: readonly Room[] = [incidentsRoom, statisticsRoom, wallRoom];

/** Whether whoever is signed in has anything to do there. */
export const isOpen = ({ permissions, roles }: Room): boolean =>
  permissions.some(may) && (!roles || activePosts.value.some(({ role }) => roles.includes(role)));
