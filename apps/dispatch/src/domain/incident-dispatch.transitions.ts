import { defineTransitions, handOffTo } from '#lifecycle';

export const dispatchTransitions = defineTransitions({
  service: 'dispatch',
  creates: {},
  entries: {
    'incident.registered.v1': 'REGISTERED',
    'incident.return-requested.v1': 'RETURN_REQUESTED',
  },
  steps: {
    REGISTERED: {
      'incident.dispatched.v1': handOffTo('handling', 'DISPATCHED'),
      'incident.passed-on.v1': 'REGISTERED',
      'incident.voided.v1': 'VOIDED',
    },
    RETURN_REQUESTED: {
      'incident.return-ruled.v1': handOffTo('handling', 'DISPATCHED'),
      'incident.passed-on.v1': 'RETURN_REQUESTED',
      'incident.voided.v1': 'VOIDED',
    },
  },
});
