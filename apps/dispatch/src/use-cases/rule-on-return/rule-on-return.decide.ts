import { type Actor, peopleBehind } from '#access';
import type { TextRef } from '#contracts';
import type { TimeRules } from '#deadlines';
import { type Decision, decided, type HeldIncident, refused } from '#lifecycle';
import { admittedBy } from '../../domain/admission.js';
import { refuse } from '../../domain/dispatch.refusals.js';
import { acknowledgementClock, handlingClocks } from '../../domain/handling-clocks.js';
import type { IncidentDispatch } from '../../domain/incident-dispatch.js';
import type { Reference } from '../../domain/reference.js';
import { unitsRefusal } from '../../domain/units-that-may-handle.js';
import type { RuleOnReturn } from './rule-on-return.command.js';

export interface RulingContext {
  readonly reference: Reference;
  readonly reason: TextRef;
  readonly ruler: Actor;
  readonly at: Date;
  readonly rules: TimeRules;
}

/**
 * Rules on a return (退单裁定). The dispatcher rules on the first; a second needs the duty chief's binding ruling.
 * Denied: the same unit goes on, its handling clock never stopped. Upheld: the new unit's clock starts now.
 */
export function decideRuling(
  incident: HeldIncident<IncidentDispatch>,
  command: RuleOnReturn,
  { reference, reason, ruler, at, rules }: RulingContext,
): Decision {
  const { held, particulars, scope } = incident;
  const { catalogue } = reference;
  if (peopleBehind(ruler).some((person) => held.returnRequestedBy.includes(person))) {
    return refused(refuse('RETURN.OWN_REQUEST'));
  }
  const binding = held.returnCount > 1;
  if (binding && ruler.post.role !== 'duty_chief') return refused(refuse('RETURN.NEEDS_DUTY_CHIEF'));
  const ruled = { reason, binding, catalogueVersion: catalogue.version };

  if (command.decision === 'DENIED') {
    const unit = held.leadUnit ?? '';
    return decided('incident.return-ruled.v1', {
      ...ruled,
      decision: 'DENIED',
      leadUnit: unit,
      coUnits: [...scope.coUnits],
      groundless: command.groundless,
      admissionVersion: null,
      clocksStarted: [acknowledgementClock(particulars.urgent, { at, rules, unit })],
      clocksStopped: ['RULING', 'ACKNOWLEDGEMENT'],
    });
  }
  if (command.leadUnit === held.leadUnit) return refused(refuse('RETURN.UPHELD_TO_SAME_UNIT'));
  const refusal = unitsRefusal(incident, command, reference, at);
  if (refusal) return refused(refusal);
  const item = catalogue.find(particulars.subcategory ?? '');
  if (!item) return refused(refuse('DISPATCH.UNKNOWN_CATEGORY', { subcategory: particulars.subcategory }));
  return decided('incident.return-ruled.v1', {
    ...ruled,
    decision: 'UPHELD',
    leadUnit: command.leadUnit,
    coUnits: command.coUnits,
    groundless: false,
    admissionVersion: admittedBy(reference, [command.leadUnit, ...command.coUnits]),
    clocksStarted: handlingClocks(particulars.urgent, item, { at, rules, unit: command.leadUnit }, command.coUnits),
    clocksStopped: ['RULING', 'ACKNOWLEDGEMENT', 'SECURING', 'HANDLING', 'SUB_TASK'],
  });
}
