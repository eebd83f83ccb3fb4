import { defineTransitions, handOffTo, offeredByAll } from '#lifecycle';

export const handlingTransitions = defineTransitions({
  service: 'handling',
  creates: {},
  entries: {
    'incident.dispatched.v1': 'DISPATCHED',
    'incident.return-ruled.v1': 'DISPATCHED',
    'incident.reworked.v1': 'HANDLING',
    'incident.reopened.v1': 'HANDLING',
  },
  steps: {
    DISPATCHED: {
      ...offeredByAll('DISPATCHED'),
      'incident.acknowledged.v1': 'HANDLING',
      'incident.return-requested.v1': handOffTo('dispatch', 'RETURN_REQUESTED'),
      'incident.sub-task-done.v1': 'DISPATCHED',
      'incident.passed-on.v1': 'DISPATCHED',
    },
    HANDLING: {
      ...offeredByAll('HANDLING'),
      'incident.return-requested.v1': handOffTo('dispatch', 'RETURN_REQUESTED'),
      'incident.extension-requested.v1': 'HANDLING',
      'incident.extended.v1': 'HANDLING',
      'incident.extension-denied.v1': 'HANDLING',
      'incident.suspension-requested.v1': 'HANDLING',
      'incident.suspended.v1': 'SUSPENDED',
      'incident.suspension-denied.v1': 'HANDLING',
      'incident.secured.v1': 'HANDLING',
      'incident.sub-task-done.v1': 'HANDLING',
      'incident.sub-task-waived.v1': 'HANDLING',
      'incident.fed-back.v1': handOffTo('closure', 'FEEDBACK'),
      'incident.passed-on.v1': 'HANDLING',
    },
    SUSPENDED: {
      ...offeredByAll('SUSPENDED'),
      'incident.resumed.v1': 'HANDLING',
      'incident.sub-task-done.v1': 'SUSPENDED',
      'incident.passed-on.v1': 'SUSPENDED',
    },
  },
});
