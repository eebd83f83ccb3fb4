import type { Refusal } from '#primitives';
import type { Unit } from '#reference-copy';
import { refuse } from './dispatch.refusals.js';

/** Why these units can't lead and co-handle, or undefined when they can. */
export function unitsRefusal(
  units: ReadonlyMap<string, Unit>,
  leadUnit: string,
  coUnits: readonly string[],
): Refusal | undefined {
  for (const code of [leadUnit, ...coUnits]) {
    const unit = units.get(code);
    if (!unit) return refuse('DISPATCH.UNKNOWN_UNIT', { unit: code });
    if (unit.level !== 'department') return refuse('DISPATCH.NOT_A_DEPARTMENT', { unit: code });
  }
  return coUnits.includes(leadUnit) ? refuse('DISPATCH.LEAD_AMONG_CO_UNITS', { unit: leadUnit }) : undefined;
}
