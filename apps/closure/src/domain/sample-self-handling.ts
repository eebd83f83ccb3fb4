import type { TimeRules } from '#deadlines';
import type { HeldIncident, Step } from '#lifecycle';
import type { Chosen } from '#people-to-ask';
import type { IncidentClosure } from './incident-closure.js';
import { assigning, inspectionClock } from './next-inspection.js';

export interface SamplingContext {
  /** How many of a hundred are drawn. */
  readonly percent: number;
  /** Who is asked; undefined where nobody can be. */
  readonly inspector: Chosen | undefined;
  readonly at: Date;
  readonly rules: TimeRules;
}

/**
 * The steps for what a worker dealt with on the spot, once it is drawn (抽查): somebody else looks, instead of the grid
 * leader's word alone. The inspection clock takes the place of the leader's. With nobody to ask it waits in FEEDBACK for
 * the duty chief.
 */
export function sampleSelfHandling(
  incident: HeldIncident<IncidentClosure>,
  { percent, inspector, at, rules }: SamplingContext,
): readonly Step[] {
  const sampled: Step = {
    type: 'incident.sampled.v1',
    data: { percent, clocksStarted: [inspectionClock(at, rules)], clocksStopped: ['INSPECTION'] },
  };
  return inspector ? [sampled, assigning(incident, inspector, { clocksStarted: [], clocksStopped: [] })] : [sampled];
}
