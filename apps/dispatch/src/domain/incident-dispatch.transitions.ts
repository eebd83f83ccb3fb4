import { defineTransitions, handOffTo, offeredByAll } from '#lifecycle';

export const dispatchTransitions = defineTransitions({
  service: 'dispatch',
  creates: {},
  entries: {
    'incident.registered.v1': 'REGISTERED',
    'incident.return-requested.v1': 'RETURN_REQUESTED',
  },
  steps: {
    REGISTERED: {
      ...offeredByAll('REGISTERED'),
      'incident.escalated.v1': 'REGISTERED',
      'incident.transferred.v1': 'TRANSFERRED',
      'incident.dispatched.v1': handOffTo('handling', 'DISPATCHED'),
      'incident.passed-on.v1': 'REGISTERED',
    },
    RETURN_REQUESTED: {
      ...offeredByAll('RETURN_REQUESTED'),
      'incident.return-ruled.v1': handOffTo('handling', 'DISPATCHED'),
      'incident.passed-on.v1': 'RETURN_REQUESTED',
    },
  },
});
