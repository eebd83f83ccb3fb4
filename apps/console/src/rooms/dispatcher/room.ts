import type { Room } from '../room.js';
import { texts } from './texts.js';

/** 指挥调度: the queues, the map and one incident at the side. */
export const dispatcherRoom: Room = {
  name: 'dispatcher',
  texts,
  permissions: ['incident.register', 'incident.dispatch', 'incident.rule-on-return', 'incident.urge'],
  roles: ['dispatcher', 'intake_officer', 'duty_chief', 'township_dispatcher'],
  icon: 'M4 5h6v14H4zM14 5h6v6h-6zM14 15h6v4h-6zM6 9h2M6 13h2',
  routes: [
    {
      path: '',
      component: () => import('./DispatcherRoom.vue'),
      children: [
        { path: '', name: 'dispatcher', component: () => import('./NothingOpen.vue') },
        { path: 'call', name: 'dispatcher-call', component: () => import('./call/TakeCall.vue') },
        {
          path: ':incidentId([0-9a-fA-F-]{36})',
          name: 'dispatcher-incident',
          component: () => import('./incident/OpenIncident.vue'),
          props: true,
        },
      ],
    },
  ],
};
