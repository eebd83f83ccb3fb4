import type { Room } from '../room.js';
import { texts } from './texts.js';

/** 派遣规则: for the system administrator. */
export const rulesRoom: Room = {
  name: 'rules',
  texts,
  permissions: ['routing-rules.manage'],
  icon: 'M4 5h7a4 4 0 0 1 4 4v6a4 4 0 0 0 4 4h1M4 19h5M4 12h4M17 16l3 3-3 3',
  routes: [{ path: '', name: 'rules', component: () => import('./RulesPage.vue') }],
};
