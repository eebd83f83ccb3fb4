import type { Actor } from '#access';
import type { TextRef } from '#contracts';
import type { RulesByVersion } from '#corrections';
import { type Decision, decided, type HeldIncident, refused } from '#lifecycle';
import { extendedClocks, handlingClockOf } from '../../domain/extended-clock.js';
import { refuse } from '../../domain/handling.refusals.js';
import type { IncidentHandling } from '../../domain/incident-handling.js';
import { requestToRuleOn } from '../../domain/pending-request.js';
import type { RuleOnExtension } from './rule-on-extension.command.js';

export interface ExtensionRulingContext {
  readonly ruler: Actor;
  readonly reason: TextRef;
  /** By which the running clocks were started. */
  readonly rulesOf: RulesByVersion;
}

/**
 * Gives more time or does not (延期裁定). It was asked for in time, so it may be given after the limit ran out: that
 * breach stays on record, and the new deadline counts from the first start like the old one.
 */
export function decideExtensionRuling(
  { held, particulars, scope: { leadUnit } }: HeldIncident<IncidentHandling>,
  { approve }: Pick<RuleOnExtension, 'approve'>,
  { ruler, reason, rulesOf }: ExtensionRulingContext,
): Decision {
  const found = requestToRuleOn(held.request, 'EXTENSION', { ruler, leadUnit });
  if ('refusal' in found) return refused(found.refusal);
  const { askedBy, by, limitKind } = found.request;
  const ruled = { requestedBy: askedBy[0] ?? '', reason };
  if (!approve) {
    return decided('incident.extension-denied.v1', { ...ruled, clocksStarted: [], clocksStopped: ['RULING'] });
  }
  const clock = handlingClockOf(particulars);
  if (clock?.limitKind !== limitKind) return refused(refuse('EXTENSION.LIMIT_CHANGED'));
  const extended = extendedClocks(clock, particulars, by, rulesOf.get(clock.timeRules)!);
  return decided('incident.extended.v1', {
    ...ruled,
    unit: leadUnit ?? '',
    by,
    limitKind,
    newDueAt: extended[0].dueAt,
    clocksStarted: extended,
    clocksStopped: ['RULING', ...extended.map(({ clock: name }) => name)],
  });
}
