import type { TextRef } from '#contracts';
import type { TimeRules } from '#deadlines';
import { type Decision, decided, type HeldIncident } from '#lifecycle';
import type { CurrentCatalogue } from '#reference-copy';
import { isUrgentReport, registrationClock } from '../../domain/clocks.js';
import type { IncidentIntake } from '../../domain/incident-intake.js';

export interface UnmergeContext {
  readonly catalogue: CurrentCatalogue;
  readonly reason: TextRef;
  readonly at: Date;
  readonly rules: TimeRules;
}

/**
 * It is something else after all (撤销并案): a report again, to be decided within a new registration limit. Whatever has
 * become of the master: often the caller says only when that one is closed that theirs is still there.
 */
export function decideUnmerge(
  { held, particulars }: HeldIncident<IncidentIntake>,
  { catalogue, reason, at, rules }: UnmergeContext,
): Decision {
  if (!held.mergedInto) throw new TypeError('merged into nothing known');
  return decided('incident.unmerged.v1', {
    masterId: held.mergedInto.incidentId,
    masterNumber: held.mergedInto.number,
    reason,
    clocksStarted: [registrationClock(isUrgentReport(particulars, catalogue), at, rules)],
    clocksStopped: [],
  });
}
