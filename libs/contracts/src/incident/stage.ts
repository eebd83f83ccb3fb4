/** Where an incident stands (domain: lifecycle). Some are reached only by steps that come later. */
export const stages = [
  'REPORTED',
  'VERIFYING',
  'SELF_HANDLED',
  'REGISTERED',
  'REJECTED',
  'MERGED',
  'DISPATCHED',
  'TRANSFERRED',
  'HANDLING',
  'RETURN_REQUESTED',
  'SUSPENDED',
  'FEEDBACK',
  'INSPECTING',
  'CLOSED',
  'VOIDED',
] as const;

export type Stage = (typeof stages)[number];

/** Stages in which nobody has any work on it. Nothing follows them, but that a closed incident may be reopened (重办). */
export const finalStages: readonly Stage[] = ['REJECTED', 'MERGED', 'TRANSFERRED', 'CLOSED', 'VOIDED'];
