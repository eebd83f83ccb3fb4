import type { Room } from '../room.js';
import { texts } from './texts.js';

/** 审计室: the trail, read and checked, with no power to change anything; duty chiefs read dossiers here. */
export const auditorRoom: Room = {
  name: 'auditor',
  texts,
  permissions: ['trail.read', 'dossier.read'],
  icon: 'M12 3 4 6v5c0 5 3.4 8.6 8 10 4.6-1.4 8-5 8-10V6l-8-3Z M8.5 12l2.5 2.5 4.5-5',
  routes: [
    {
      path: '',
      component: () => import('./AuditorFrame.vue'),
      children: [
        { path: '', name: 'auditor', component: () => import('./FirstPage.vue') },
        { path: 'entries/:sequence', name: 'auditor-entry', component: () => import('./entries/EntryPage.vue') },
        { path: 'incidents/:incidentId', name: 'auditor-story', component: () => import('./story/StoryPage.vue') },
        {
          path: 'incidents/:incidentId/compare',
          name: 'auditor-compare',
          component: () => import('./compare/ComparePage.vue'),
        },
        { path: 'desks', name: 'auditor-desks', component: () => import('./desk/DeskPage.vue') },
        { path: 'openings', name: 'auditor-openings', component: () => import('./openings/OpeningsPage.vue') },
        {
          path: 'checkpoints',
          name: 'auditor-checkpoints',
          component: () => import('./checkpoints/CheckpointsPage.vue'),
        },
      ],
    },
  ],
};
