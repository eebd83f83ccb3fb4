import type { Room } from '../room.js';
import { texts } from './texts.js';

/** 日历时限: for the system administrator. */
export const calendarRoom: Room = {
  name: 'calendar',
  texts,
  permissions: ['time-rules.manage'],
  icon: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M8 14h3M8 17h6',
  routes: [{ path: '', name: 'calendar', component: () => import('./CalendarPage.vue') }],
};
