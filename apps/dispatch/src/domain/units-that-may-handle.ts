import type { HeldIncident } from '#lifecycle';
import { areaContains, type Refusal } from '#primitives';
import { isOpen, successorOf, type Unit } from '#reference-copy';
import { admissionRefusal } from './admission.js';
import { refuse } from './dispatch.refusals.js';
import type { IncidentDispatch } from './incident-dispatch.js';
import type { Reference } from './reference.js';

export interface NamedUnits {
  readonly leadUnit: string;
  readonly coUnits: readonly string[];
}

/** The codes of {@link unitsRefusal}. */
export const refusedUnits = [
  'DISPATCH.UNKNOWN_UNIT',
  'DISPATCH.NOT_A_DEPARTMENT',
  'DISPATCH.UNIT_CLOSED',
  'DISPATCH.OUTSIDE_ITS_AREA',
  'DISPATCH.UNIT_COMPLAINED_OF',
  'DISPATCH.NOT_ADMITTED',
  'DISPATCH.ADMITTED_TO_ASSIST',
  'DISPATCH.LEAD_AMONG_CO_UNITS',
] as const;

/**
 * Why these units can't lead and co-handle the incident at `at`, or undefined when they can: departments, and the
 * community and township where it lies as far as they admit it, but never whom the caller complains of.
 */
export function unitsRefusal(
  incident: HeldIncident<IncidentDispatch>,
  { leadUnit, coUnits }: NamedUnits,
  reference: Reference,
  at: Date,
): Refusal | undefined {
  for (const code of [leadUnit, ...coUnits]) {
    const refusal = unitRefusal(incident, code, reference, at) ?? complaintRefusal(incident, code, reference, at);
    if (refusal) return refusal;
    const duty = code === leadUnit ? 'LEAD' : 'ASSIST';
    const notAdmitted = admissionRefusal(incident.particulars.subcategory, reference, code, duty);
    if (notAdmitted) return notAdmitted;
  }
  return coUnits.includes(leadUnit) ? refuse('DISPATCH.LEAD_AMONG_CO_UNITS', { unit: leadUnit }) : undefined;
}

function unitRefusal(
  { scope }: HeldIncident<IncidentDispatch>,
  code: string,
  { units }: Reference,
  at: Date,
): Refusal | undefined {
  const unit = units.get(code);
  if (!unit) return refuse('DISPATCH.UNKNOWN_UNIT', { unit: code });
  if (!handlingLevels.includes(unit.level)) return refuse('DISPATCH.NOT_A_DEPARTMENT', { unit: code });
  if (!isOpen(unit, at)) {
    return refuse('DISPATCH.UNIT_CLOSED', { unit: code, successor: successorOf(units, code, at) ?? unit.successor });
  }
  return unit.level === 'department' || areaContains(code, scope.grid)
    ? undefined
    : refuse('DISPATCH.OUTSIDE_ITS_AREA', { unit: code });
}

const handlingLevels: readonly Unit['level'][] = ['department', 'community', 'township'];

/** A complaint never goes to the unit complained of, nor to who has its work now. */
function complaintRefusal(
  { held }: HeldIncident<IncidentDispatch>,
  code: string,
  { units }: Reference,
  at: Date,
): Refusal | undefined {
  if (held.complainedOf === null) return undefined;
  return [held.complainedOf, successorOf(units, held.complainedOf, at)].includes(code)
    ? refuse('DISPATCH.UNIT_COMPLAINED_OF', { unit: code })
    : undefined;
}

/** The unit that has the work of this one now: itself, or whoever has succeeded it. */
export const unitInOffice = (units: ReadonlyMap<string, Unit>, code: string, at: Date): string =>
  successorOf(units, code, at) ?? code;
