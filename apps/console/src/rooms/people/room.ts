import type { Room } from '../room.js';
import { texts } from './texts.js';

/** 人员岗位: for the security officer. */
export const peopleRoom: Room = {
  name: 'people',
  texts,
  permissions: ['account.manage'],
  icon: 'M16 19v-1.5a4 4 0 0 0-4-4H7a4 4 0 0 0-4 4V19M9.5 10.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M17 8.5l1.5 1.5L22 6.5',
  routes: [{ path: '', name: 'people', component: () => import('./PeoplePage.vue') }],
};
