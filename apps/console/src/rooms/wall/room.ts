import type { Room } from '../room.js';
import { texts } from './texts.js';

/** 大屏: for the centre's wall. It needs no sign-in: the link that opens it says which area it shows, and until when. */
export const wallRoom: Room = {
  name: 'wall',
  texts,
  permissions: [],
  icon: 'M3 5h18v11H3zM9 20h6M12 16v4',
  routes: [{ path: '', name: 'wall', component: () => import('./WallRoom.vue') }],
  bare: true,
};
