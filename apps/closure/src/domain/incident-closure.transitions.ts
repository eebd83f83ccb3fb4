import { defineTransitions, handOffTo, offeredByAll } from '#lifecycle';

export const closureTransitions = defineTransitions({
  service: 'closure',
  creates: {},
  entries: {
    'incident.fed-back.v1': 'FEEDBACK',
    'incident.self-handled.v1': 'SELF_HANDLED',
  },
  steps: {
    FEEDBACK: {
      ...offeredByAll('FEEDBACK'),
      'incident.inspection-assigned.v1': 'INSPECTING',
      'incident.passed-on.v1': 'FEEDBACK',
    },
    INSPECTING: {
      ...offeredByAll('INSPECTING'),
      'incident.inspected.v1': 'INSPECTING',
      'incident.inspection-assigned.v1': 'INSPECTING',
      'incident.closed.v1': 'CLOSED',
      'incident.reworked.v1': handOffTo('handling', 'HANDLING'),
      'incident.self-handling-refused.v1': handOffTo('intake', 'REPORTED'),
      'incident.passed-on.v1': 'INSPECTING',
    },
    SELF_HANDLED: {
      ...offeredByAll('SELF_HANDLED'),
      'incident.sampled.v1': 'FEEDBACK',
      'incident.closed.v1': 'CLOSED',
      'incident.self-handling-refused.v1': handOffTo('intake', 'REPORTED'),
      'incident.passed-on.v1': 'SELF_HANDLED',
    },
    CLOSED: {
      'incident.surveyed.v1': 'CLOSED',
      'incident.reopened.v1': handOffTo('handling', 'HANDLING'),
    },
  },
});
