import type { ClockName, TextRef } from '#contracts';
import type { TimeRules } from '#deadlines';
import { type Decision, decidedAll, type HeldIncident, refused } from '#lifecycle';
import { type Circles, personNamed } from '#people-to-ask';
import type { Refusal } from '#primitives';
import type { CurrentCatalogue } from '#reference-copy';
import { isUrgentReport, verificationClock } from '../../domain/clocks.js';
import type { IncidentIntake } from '../../domain/incident-intake.js';
import { refuse } from '../../domain/intake.refusals.js';
import { asking, nextVerifier, verificationOrder, type Verifier } from '../../domain/next-verification.js';
import type { RequestVerification } from './request-verification.command.js';

export interface VerificationRequestContext {
  readonly circles: Circles;
  readonly catalogue: CurrentCatalogue;
  readonly question: TextRef | null;
  readonly at: Date;
  readonly rules: TimeRules;
}

/**
 * A grid worker is asked whether it is as the public reported it (派核实); or another one, where who was asked doesn't
 * come. The registration clock stands still meanwhile, since the officer can't decide before the answer; that of an
 * urgent report runs on, since it does not wait for one.
 */
export function decideVerificationRequest(
  incident: HeldIncident<IncidentIntake>,
  { worker }: Pick<RequestVerification, 'worker'>,
  { circles, catalogue, question, at, rules }: VerificationRequestContext,
): Decision {
  const { stage, scope, particulars } = incident;
  if (scope.reportedBy !== null) return refused(refuse('VERIFICATION.SEEN_BY_WORKER'));
  const verifier = worker === undefined ? nextVerifier(incident, circles) : named(incident, worker, circles);
  if (!verifier) return refused(refuse('VERIFICATION.NOBODY_TO_ASK'));
  if ('code' in verifier) return refused(verifier);

  const isAskedAnew = stage === 'VERIFYING';
  const waits = !isUrgentReport(particulars, catalogue);
  const clocksStopped: ClockName[] = [
    ...(isAskedAnew ? (['VERIFICATION'] as const) : []),
    ...(waits && particulars.clocks.some(({ clock }) => clock === 'REGISTRATION') ? (['REGISTRATION'] as const) : []),
  ];
  const clocksStarted = [verificationClock(at, rules)];
  return decidedAll(asking(verifier, { attempt: 1, question, clocksStarted, clocksStopped }));
}

/** Somebody by name, who may have been asked before, but isn't now, and never verifies what they took down. */
function named(
  { stage, scope, held }: HeldIncident<IncidentIntake>,
  worker: string,
  circles: Circles,
): Verifier | Refusal {
  if (stage === 'VERIFYING' && scope.inspector === worker) return refuse('VERIFICATION.ALREADY_ASKED');
  const found = personNamed(circles, verificationOrder, worker);
  const behind = [worker, found?.standsInFor ?? worker];
  if (behind.some((person) => held.takenBy.includes(person))) return refuse('VERIFICATION.OWN_REPORT');
  return found ?? refuse('VERIFICATION.NOT_AROUND');
}
