import type { Actor } from '#access';
import type { ClockName, TextRef } from '#contracts';
import { dayOf } from '#deadlines';
import { type Decision, decided, type HeldIncident, refused } from '#lifecycle';
import { refuse } from '../../domain/handling.refusals.js';
import type { IncidentHandling } from '../../domain/incident-handling.js';
import { requestToRuleOn } from '../../domain/pending-request.js';
import type { RuleOnSuspension } from './rule-on-suspension.command.js';

export interface SuspensionRulingContext {
  readonly ruler: Actor;
  readonly reason: TextRef;
  readonly at: Date;
}

const standStill: ReadonlySet<ClockName> = new Set<ClockName>(['HANDLING', 'SUB_TASK']);

/**
 * Lets the clocks stand still or does not (中止裁定), from the ruling on: the time until then has counted. A limit that
 * had run out before stays overdue.
 */
export function decideSuspensionRuling(
  { held, particulars, scope: { leadUnit } }: HeldIncident<IncidentHandling>,
  { approve }: Pick<RuleOnSuspension, 'approve'>,
  { ruler, reason, at }: SuspensionRulingContext,
): Decision {
  const found = requestToRuleOn(held.request, 'SUSPENSION', { ruler, leadUnit });
  if ('refusal' in found) return refused(found.refusal);
  const { askedBy, reviewOn } = found.request;
  const ruled = { requestedBy: askedBy[0] ?? '', reason, clocksStarted: [] };
  if (!approve) return decided('incident.suspension-denied.v1', { ...ruled, clocksStopped: ['RULING'] });
  const running = particulars.clocks.map(({ clock }) => clock);
  // A correction meanwhile may have found it to be urgent.
  if (running.includes('SECURING')) return refused(refuse('SUSPENSION.NOT_SECURED'));
  if (reviewOn <= dayOf(at)) return refused(refuse('SUSPENSION.REVIEW_PASSED', { reviewOn }));
  return decided('incident.suspended.v1', {
    ...ruled,
    unit: leadUnit ?? '',
    reviewOn,
    clocksStopped: ['RULING', ...running.filter((clock) => standStill.has(clock))],
  });
}
