import type { TextRef } from '#contracts';
import { type Decision, decided, type HeldIncident, refused } from '#lifecycle';
import type { CurrentCatalogue, Unit } from '#reference-copy';
import { refuse } from '../../domain/dispatch.refusals.js';
import { handlingClocks } from '../../domain/handling-clocks.js';
import { unitInOffice, unitsRefusal } from '../../domain/units-that-may-handle.js';
import type { DispatchIncident } from './dispatch-incident.command.js';

export interface DispatchContext {
  readonly units: ReadonlyMap<string, Unit>;
  readonly catalogue: CurrentCatalogue;
  readonly opinion: TextRef | null;
  readonly at: Date;
}

/**
 * Assigns a registered incident to the unit that must handle it (指挥派遣). The catalogue's rule is taken when the
 * lead is the one the catalogue names, or its successor.
 */
export function decideDispatch(
  { particulars, scope }: HeldIncident<unknown>,
  { leadUnit, coUnits }: Pick<DispatchIncident, 'leadUnit' | 'coUnits'>,
  { units, catalogue, opinion, at }: DispatchContext,
): Decision {
  const item = catalogue.find(particulars.subcategory ?? '');
  if (!item) return refused(refuse('DISPATCH.UNKNOWN_CATEGORY', { subcategory: particulars.subcategory }));
  const refusal = unitsRefusal(units, leadUnit, coUnits, at);
  if (refusal) return refused(refusal);
  return decided('incident.dispatched.v1', {
    leadUnit,
    coUnits,
    basis: leadUnit === unitInOffice(units, scope.grid, item.leadDepartment, at) ? 'CATALOGUE_RULE' : 'BY_HAND',
    opinion,
    catalogueVersion: catalogue.version,
    clocksStarted: handlingClocks(particulars.urgent, item, at),
    clocksStopped: ['DISPATCH'],
  });
}
