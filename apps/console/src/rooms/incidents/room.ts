import type { Room } from '../room.js';
import { texts } from './texts.js';

/** 事项: every incident one may see, by any filter; where figures and colleagues' links lead. */
export const incidentsRoom: Room = {
  name: 'incidents',
  texts,
  permissions: ['incident.view'],
  icon: 'M4 6h2M9 6h11M4 12h2M9 12h11M4 18h2M9 18h11',
  routes: [
    {
      path: '',
      component: () => import('./IncidentsRoom.vue'),
      children: [
        { path: '', name: 'incidents', component: () => import('./NothingOpen.vue') },
        {
          path: ':incidentId([0-9a-fA-F-]{36})',
          name: 'incidents-one',
          component: () => import('./OneIncident.vue'),
          props: true,
        },
      ],
    },
  ],
};
