import type { Room } from '../room.js';
import { texts } from './texts.js';

/** 部门工作台: what a unit has to do, by the time that is left for it. */
export const departmentRoom: Room = {
  name: 'department',
  texts,
  permissions: ['incident.acknowledge', 'incident.complete-sub-task'],
  icon: 'M4 20V6l7-3 7 3v14M4 20h16M8 20v-4h4v4M8 9h.01M12 9h.01M8 12.5h.01M12 12.5h.01',
  staysOpen: true,
  routes: [
    {
      path: '',
      component: () => import('./DepartmentDesk.vue'),
      children: [
        { path: '', name: 'department', component: () => import('./NothingOpen.vue') },
        {
          path: ':incidentId([0-9a-fA-F-]{36})',
          name: 'department-task',
          component: () => import('./OpenTask.vue'),
          props: true,
        },
      ],
    },
    {
      path: ':incidentId([0-9a-fA-F-]{36})/order',
      name: 'department-order',
      component: () => import('./order/WorkOrder.vue'),
      props: true,
    },
  ],
};
