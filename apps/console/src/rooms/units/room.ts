import type { Room } from '../room.js';
import { texts } from './texts.js';

/** 单位: for the system administrator. */
export const unitsRoom: Room = {
  name: 'units',
  texts,
  permissions: ['unit.manage'],
  icon: 'M9 3h6v5H9zM3 16h6v5H3zM15 16h6v5h-6zM12 8v4M6 16v-4h12v4',
  routes: [{ path: '', name: 'units', component: () => import('./UnitsPage.vue') }],
};
