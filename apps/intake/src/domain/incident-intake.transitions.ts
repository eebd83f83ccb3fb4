import { defineTransitions, handOffTo, offeredByAll } from '#lifecycle';

export const intakeTransitions = defineTransitions({
  service: 'intake',
  creates: {
    'incident.reported.v1': 'REPORTED',
  },
  entries: {
    'incident.self-handling-refused.v1': 'REPORTED',
  },
  steps: {
    REPORTED: {
      ...offeredByAll('REPORTED'),
      'incident.registered.v1': handOffTo('dispatch', 'REGISTERED'),
      'incident.rejected.v1': 'REJECTED',
      'incident.self-handled.v1': handOffTo('closure', 'SELF_HANDLED'),
      'incident.passed-on.v1': 'REPORTED',
    },
  },
});
