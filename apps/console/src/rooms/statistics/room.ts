import type { Room } from '../room.js';
import { texts } from './texts.js';

/** 统计: live figures, each of which opens to the incidents behind it. */
export const statisticsRoom: Room = {
  name: 'statistics',
  texts,
  permissions: ['figures.read', 'display.manage'],
  icon: 'M4 20h16M7 20v-7M12 20V5M17 20v-11',
  routes: [
    {
      path: '',
      component: () => import('./StatisticsRoom.vue'),
      children: [
        { path: '', name: 'statistics', component: () => import('./TodayView.vue') },
        { path: 'units', name: 'statistics-units', component: () => import('./LeadUnitsView.vue') },
        { path: 'areas', name: 'statistics-areas', component: () => import('./AreasView.vue') },
        { path: 'workers', name: 'statistics-workers', component: () => import('./WorkersView.vue') },
        { path: 'screens', name: 'statistics-screens', component: () => import('./screens/ScreensView.vue') },
      ],
    },
  ],
};
