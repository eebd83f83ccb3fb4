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
      'incident.verification-requested.v1': 'VERIFYING',
      'incident.merged.v1': 'MERGED',
      'incident.registered.v1': handOffTo('dispatch', 'REGISTERED'),
      'incident.rejected.v1': 'REJECTED',
      'incident.self-handled.v1': handOffTo('closure', 'SELF_HANDLED'),
      'incident.passed-on.v1': 'REPORTED',
    },
    // The officer need not wait for the worker: what they may decide of a report, they may decide meanwhile.
    VERIFYING: {
      ...offeredByAll('VERIFYING'),
      'incident.verified.v1': 'REPORTED',
      'incident.verification-requested.v1': 'VERIFYING',
      'incident.merged.v1': 'MERGED',
      'incident.registered.v1': handOffTo('dispatch', 'REGISTERED'),
      'incident.rejected.v1': 'REJECTED',
      'incident.passed-on.v1': 'VERIFYING',
    },
    MERGED: {
      'incident.unmerged.v1': 'REPORTED',
    },
  },
});
