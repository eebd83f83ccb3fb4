import type { ClockName, StartedClock } from '#contracts';
import { registrationLimit, startClock, type TimeRules } from '#deadlines';
import type { IncidentParticulars } from '#lifecycle';
import type { CurrentCatalogue } from '#reference-copy';
import type { IncidentIntake } from './incident-intake.js';

/** How long intake may take to register or reject (立案时限): half an hour, ten minutes when it is urgent. */
export function registrationClock(urgent: boolean, at: Date, rules: TimeRules): StartedClock {
  return startClock('REGISTRATION', at, registrationLimit(urgent, rules), { rules });
}

/** How long the grid worker may take to look whether it is so (核实时限). */
export const verificationClock = (at: Date, rules: TimeRules): StartedClock =>
  startClock('VERIFICATION', at, rules.stageLimits.verification, { rules });

/**
 * The registration clock after a verification: from its first start, without the time for which the officer waited. None
 * where it was not stopped.
 * @param rules those by which it was started
 */
export function registrationResumed(
  { registration, verification: { pausedSince } }: IncidentIntake,
  { urgent, at, rules }: { readonly urgent: boolean; readonly at: Date; readonly rules: TimeRules },
): StartedClock[] {
  if (!registration || pausedSince === null) return [];
  const { startedAt, unit, pauses } = registration;
  const waited = { from: pausedSince, to: at.toISOString() };
  const running = { rules, unit, pauses: [...pauses, waited] };
  return [startClock('REGISTRATION', new Date(startedAt), registrationLimit(urgent, rules), running)];
}

/** Before registration urgency is the category's alone, as far as one is known. */
export const isUrgentReport = ({ subcategory }: IncidentParticulars, catalogue: CurrentCatalogue): boolean =>
  (subcategory !== null && catalogue.find(subcategory)?.urgent) || false;

/** The clocks that end when the officer decides on the report. */
export const runningClocks = ({ clocks }: IncidentParticulars): ClockName[] => clocks.map(({ clock }) => clock);

/** How long dispatch may take. An urgent incident goes out by rule at once; this is what is left if it can't. */
export function dispatchClock(at: Date, rules: TimeRules): StartedClock {
  return startClock('DISPATCH', at, rules.stageLimits.dispatch, { rules });
}

/** What a worker dealt with on the spot is confirmed the same day, or by the end of the next working day where it is off. */
export const selfHandlingClock = (at: Date, rules: TimeRules): StartedClock =>
  startClock('INSPECTION', at, rules.stageLimits.confirmation, { rules });
