import { defineTransitions, handOffTo, offeredByAll } from '#lifecycle';

export const handlingTransitions = defineTransitions({
  service: 'handling',
  creates: {},
  entries: {
    'incident.dispatched.v1': 'DISPATCHED',
    'incident.return-ruled.v1': 'DISPATCHED',
    'incident.reworked.v1': 'HANDLING',
  },
  steps: {
    DISPATCHED: {
      ...offeredByAll('DISPATCHED'),
      'incident.acknowledged.v1': 'HANDLING',
      'incident.return-requested.v1': handOffTo('dispatch', 'RETURN_REQUESTED'),
      'incident.passed-on.v1': 'DISPATCHED',
    },
    HANDLING: {
      ...offeredByAll('HANDLING'),
      'incident.return-requested.v1': handOffTo('dispatch', 'RETURN_REQUESTED'),
      'incident.fed-back.v1': handOffTo('closure', 'FEEDBACK'),
      'incident.passed-on.v1': 'HANDLING',
    },
  },
});
