import type { Room } from '../room.js';
import { texts } from './texts.js';

/** 值班表 and 交接班: for the command centre. */
export const dutyRoom: Room = {
  name: 'duty',
  texts,
  permissions: ['duty.read'],
  icon: 'M12 7v5l3 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  routes: [{ path: '', name: 'duty', component: () => import('./DutyPage.vue') }],
};
