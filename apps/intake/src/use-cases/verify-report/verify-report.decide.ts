import type { EvidenceRef, SeenOnSpot, StartedClock, TextRef } from '#contracts';
import type { TimeRules } from '#deadlines';
import { sameFileTwice } from '#evidence-receipts';
import { type Decision, decidedAll, type HeldIncident, refused, type Step, whenSeen } from '#lifecycle';
import type { Circles } from '#people-to-ask';
import type { Refusal } from '#primitives';
import type { CurrentCatalogue } from '#reference-copy';
import { isUrgentReport, registrationResumed, verificationClock } from '../../domain/clocks.js';
import type { IncidentIntake } from '../../domain/incident-intake.js';
import { refuse } from '../../domain/intake.refusals.js';
import { asking, nextVerifier } from '../../domain/next-verification.js';
import type { VerifyReport } from './verify-report.command.js';

export interface VerificationContext {
  /** Who verifies, and for whom. */
  readonly verifiers: readonly string[];
  readonly evidence: readonly EvidenceRef[];
  readonly note: TextRef | null;
  readonly circles: Circles;
  readonly catalogue: CurrentCatalogue;
  readonly at: Date;
  /** By which the next worker’s clock starts. */
  readonly rules: TimeRules;
  /** By which the registration clock was started. */
  readonly registrationRules: TimeRules;
}

/**
 * What the grid worker found on the spot (核实). It is the officer's to decide then, who has what was left of the
 * registration limit. The first who can't tell is followed by another, by rule; after the second the officer decides.
 */
export function decideVerification(
  incident: HeldIncident<IncidentIntake>,
  { outcome, seenAt }: Pick<VerifyReport, 'outcome' | 'seenAt'>,
  context: VerificationContext,
): Decision {
  const refusal = verificationRefusal(incident, outcome, context);
  if (refusal) return refused(refusal);
  const { circles, catalogue, at, rules, registrationRules } = context;
  const { held, particulars } = incident;
  const { attempt, question } = held.verification;
  const askedAt = particulars.clocks.find(({ clock }) => clock === 'VERIFICATION')?.startedAt;
  const found = { outcome, ...whenSeen(seenAt, { at, askedAt }) };
  const next = outcome === 'UNABLE' && attempt === 1 ? nextVerifier(incident, circles) : undefined;
  if (!next) {
    const urgent = isUrgentReport(particulars, catalogue);
    const resumed = registrationResumed(held, { urgent, at, rules: registrationRules });
    return decidedAll(verified(found, context, resumed));
  }
  const clocksStarted = [verificationClock(at, rules)];
  const asked = asking(next, { attempt: attempt + 1, question, clocksStarted, clocksStopped: [] });
  return decidedAll(verified(found, context, []), { ...asked, byRule: true });
}

function verificationRefusal(
  { held }: HeldIncident<IncidentIntake>,
  outcome: VerifyReport['outcome'],
  { verifiers, evidence }: VerificationContext,
): Refusal | undefined {
  if (verifiers.some((person) => held.takenBy.includes(person))) return refuse('VERIFICATION.OWN_REPORT');
  if (outcome !== 'UNABLE' && evidence.length === 0) return refuse('VERIFICATION.PHOTO_MISSING');
  return sameFileTwice(evidence);
}

const verified = (
  found: { readonly outcome: VerifyReport['outcome']; readonly seen?: SeenOnSpot },
  { evidence, note }: VerificationContext,
  clocksStarted: StartedClock[],
): Step => ({
  type: 'incident.verified.v1',
  data: { ...found, evidence: [...evidence], note, clocksStarted, clocksStopped: ['VERIFICATION'] },
});
