import type { Actor } from '#access';
import type { DispatchBasis, TextRef } from '#contracts';
import type { TimeRules } from '#deadlines';
import { type Decision, decided, type HeldIncident, refused } from '#lifecycle';
import { admittedBy } from '../../domain/admission.js';
import { deskRefusal } from '../../domain/desk.js';
import { refuse } from '../../domain/dispatch.refusals.js';
import { handlingClocks } from '../../domain/handling-clocks.js';
import type { IncidentDispatch } from '../../domain/incident-dispatch.js';
import type { Reference } from '../../domain/reference.js';
import { follows, suggestDispatch, type SuggestedDispatch } from '../../domain/suggested-dispatch.js';
import { unitsRefusal } from '../../domain/units-that-may-handle.js';
import type { DispatchIncident } from './dispatch-incident.command.js';

export interface DispatchContext {
  readonly reference: Reference;
  /** Null where the system dispatches by rule. */
  readonly actor: Actor | null;
  readonly opinion: TextRef | null;
  readonly at: Date;
  readonly rules: TimeRules;
}

/**
 * Assigns a registered incident to the unit that must handle it (指挥派遣). Who follows the suggestion dispatches by that
 * rule, and on its limit; who departs from it does so by hand, and what was suggested is kept.
 */
export function decideDispatch(
  incident: HeldIncident<IncidentDispatch>,
  named: Pick<DispatchIncident, 'leadUnit' | 'coUnits'>,
  { reference, actor, opinion, at, rules }: DispatchContext,
): Decision {
  const { particulars, held } = incident;
  const suggested = suggestDispatch(incident, reference, { at, calendar: rules.calendarOf(null) });
  const item = reference.catalogue.find(particulars.subcategory ?? '');
  if (!suggested || !item) {
    return refused(refuse('DISPATCH.UNKNOWN_CATEGORY', { subcategory: particulars.subcategory }));
  }
  const refusal =
    unitsRefusal(incident, named, reference, at) ?? (actor && deskRefusal(actor, held.level, named, reference));
  if (refusal) return refused(refusal);
  const followed = follows(suggested, named);
  return decided('incident.dispatched.v1', {
    ...named,
    basis: followed ? suggested.by : byHand(suggested),
    admissionVersion: admittedBy(reference, [named.leadUnit, ...named.coUnits]),
    opinion,
    catalogueVersion: reference.catalogue.version,
    clocksStarted: handlingClocks(
      particulars.urgent,
      followed ? { ...item, ...suggested.limit } : item,
      { at, rules, unit: named.leadUnit },
      named.coUnits,
    ),
    clocksStopped: ['DISPATCH'],
  });
}

const byHand = ({ by, leadUnit, coUnits }: SuggestedDispatch): DispatchBasis => ({
  kind: 'BY_HAND',
  suggested: { by, leadUnit, coUnits: [...coUnits] },
});
