import type { TextRef } from '#contracts';
import { type Decision, decided, type HeldIncident } from '#lifecycle';
import { runningClocks } from '../../domain/clocks.js';
import type { IncidentIntake } from '../../domain/incident-intake.js';
import type { RejectIncident } from './reject-incident.command.js';

/** Rejects a report (不予立案), for a reason from the list and in words that the reporter is told. */
export function decideRejection(
  { particulars }: HeldIncident<IncidentIntake>,
  { reasonCode }: Pick<RejectIncident, 'reasonCode'>,
  { explanation }: { readonly explanation: TextRef },
): Decision {
  return decided('incident.rejected.v1', {
    reasonCode,
    explanation,
    clocksStarted: [],
    clocksStopped: runningClocks(particulars),
  });
}
