import type { Room } from '../room.js';
import { texts } from './texts.js';

/** 事项目录: for the system administrator. */
export const catalogueRoom: Room = {
  name: 'catalogue',
  texts,
  permissions: ['catalogue.manage'],
  icon: 'M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3V4ZM5 17a3 3 0 0 1 3-3h11M9 8h6',
  routes: [{ path: '', name: 'catalogue', component: () => import('./CataloguePage.vue') }],
};
