import type { Room } from '../room.js';
import { texts } from './texts.js';

/** 接口: other systems, for the system administrator. */
export const connectionsRoom: Room = {
  name: 'connections',
  texts,
  permissions: ['webhook.manage', 'api-key.manage', 'dead-letter.manage'],
  icon: 'M9 15l6-6M10.5 6.5l1-1a4.2 4.2 0 0 1 6 6l-1 1M13.5 17.5l-1 1a4.2 4.2 0 0 1-6-6l1-1',
  routes: [{ path: '', name: 'connections', component: () => import('./ConnectionsPage.vue') }],
};
