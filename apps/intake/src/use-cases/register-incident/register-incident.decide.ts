import { type Decision, decided, type HeldIncident, refused } from '#lifecycle';
import type { CurrentCatalogue } from '#reference-copy';
import { dispatchClock } from '../../domain/clocks.js';
import type { IncidentIntake } from '../../domain/incident-intake.js';
import { refuse } from '../../domain/intake.refusals.js';
import type { RegisterIncident } from './register-incident.command.js';

export interface RegistrationContext {
  readonly catalogue: CurrentCatalogue;
  readonly at: Date;
}

/**
 * Registers a report (立案): from here on it is dispatch's. The officer's subcategory goes before the reporter's. The
 * officer may raise it to urgent; what the catalogue calls urgent can't be lowered.
 */
export function decideRegistration(
  { particulars, place, scope }: HeldIncident<IncidentIntake>,
  { subcategory = particulars.subcategory ?? undefined, urgent, filingCondition, level }: RegisterIncident,
  { catalogue, at }: RegistrationContext,
): Decision {
  if (subcategory === undefined) return refused(refuse('REGISTER.SUBCATEGORY_MISSING'));
  const item = catalogue.find(subcategory);
  if (!item) return refused(refuse('REGISTER.UNKNOWN_SUBCATEGORY', { subcategory }));
  return decided('incident.registered.v1', {
    subcategory,
    urgent: item.urgent || urgent,
    filingCondition,
    level,
    grid: scope.grid,
    gridRevision: place?.gridRevision ?? 0,
    catalogueVersion: catalogue.version,
    clocksStarted: [dispatchClock(at)],
    clocksStopped: ['REGISTRATION'],
  });
}
