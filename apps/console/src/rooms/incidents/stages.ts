/** In the order in which an incident goes through them. */
export const stages = [
  'REPORTED',
  'VERIFYING',
  'SELF_HANDLED',
  'REGISTERED',
  'DISPATCHED',
  'RETURN_REQUESTED',
  'HANDLING',
  'SUSPENDED',
  'FEEDBACK',
  'INSPECTING',
  'CLOSED',
  'REJECTED',
  'MERGED',
  'TRANSFERRED',
  'VOIDED',
] as const;
