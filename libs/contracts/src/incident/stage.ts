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

/** Stages that nothing follows (a closed incident may be reopened, within its window). */
export const finalStages: readonly Stage[] = ['REJECTED', 'MERGED', 'TRANSFERRED', 'CLOSED', 'VOIDED'];
