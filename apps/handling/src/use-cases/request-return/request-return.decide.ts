import type { TextRef } from '#contracts';
import { type Decision, decided, type HeldIncident, refused } from '#lifecycle';
import { startClock, type TimeRules } from '#deadlines';
import type { Unit } from '#reference-copy';
import { refuse } from '../../domain/handling.refusals.js';
import type { IncidentHandling } from '../../domain/incident-handling.js';
import type { RequestReturn } from './request-return.command.js';

export interface ReturnContext {
  /** The lead unit, which asks. */
  readonly unit: string;
  readonly units: ReadonlyMap<string, Unit>;
  readonly legalGround: TextRef;
  readonly at: Date;
  readonly rules: TimeRules;
}

/**
 * The lead unit says that it is not theirs (退单). It is answerable until the ruling (首接负责): the handling clock keeps
 * running. Asking before signing is an answer, too: the clock for signing ends, and starts anew with the ruling. More
 * time or a suspension that was asked for before is not ruled on any more.
 */
export function decideReturnRequest(
  { stage, held }: HeldIncident<IncidentHandling>,
  { suggestedUnit }: Pick<RequestReturn, 'suggestedUnit'>,
  { unit, units, legalGround, at, rules }: ReturnContext,
): Decision {
  if (held.ruledForGood) return refused(refuse('RETURN.RULING_IS_BINDING'));
  if (suggestedUnit !== undefined) {
    if (suggestedUnit === unit) return refused(refuse('RETURN.SUGGESTS_ITSELF', { unit }));
    const suggested = units.get(suggestedUnit);
    if (!suggested) return refused(refuse('RETURN.SUGGESTED_UNIT_UNKNOWN', { unit: suggestedUnit }));
    if (suggested.level !== 'department') {
      return refused(refuse('RETURN.SUGGESTED_UNIT_NOT_A_DEPARTMENT', { unit: suggestedUnit }));
    }
  }
  return decided('incident.return-requested.v1', {
    unit,
    legalGround,
    suggestedUnit: suggestedUnit ?? null,
    returnCount: held.returnCount + 1,
    clocksStarted: [startClock('RULING', at, rules.stageLimits.ruling, { rules })],
    clocksStopped: [
      ...(stage === 'DISPATCHED' ? ['ACKNOWLEDGEMENT' as const] : []),
      ...(held.request ? ['RULING' as const] : []),
    ],
  });
}
