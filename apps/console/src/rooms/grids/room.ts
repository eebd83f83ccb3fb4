import type { Room } from '../room.js';
import { texts } from './texts.js';

/** 网格编辑: a county's grids are drawn, balanced, checked, compared and published. */
export const gridsRoom: Room = {
  name: 'grids',
  texts,
  permissions: ['grid.manage'],
  icon: 'M4 4h16v16H4zM4 10l7 2M11 4v16M11 15l9-3',
  routes: [
    { path: '', name: 'grids', component: () => import('./GridRevisions.vue') },
    { path: 'drafts/:draftId', name: 'grid-draft', component: () => import('./editor/DraftEditor.vue'), props: true },
    { path: 'comparison', name: 'grid-comparison', component: () => import('./comparison/RevisionComparison.vue') },
  ],
};
