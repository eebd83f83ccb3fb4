import { activePosts, may } from '../session/session.js';
import { auditorRoom } from './auditor/room.js';
import type { Room } from './room.js';

/** The rooms in the order of the navigation. */
export const rooms: readonly Room[] = [auditorRoom];

/** Whether whoever is signed in has anything to do there. */
export const isOpen = ({ permissions, roles }: Room): boolean =>
  permissions.some(may) && (!roles || activePosts.value.some(({ role }) => roles.includes(role)));
