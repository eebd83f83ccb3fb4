import { departmentOf, type Refusal } from '#primitives';
import { isOpen, successorOf, type Unit } from '#reference-copy';
import { refuse } from './dispatch.refusals.js';

/** Why these units can't lead and co-handle at `at`, or undefined when they can. */
export function unitsRefusal(
  units: ReadonlyMap<string, Unit>,
  leadUnit: string,
  coUnits: readonly string[],
  at: Date,
): Refusal | undefined {
  for (const code of [leadUnit, ...coUnits]) {
    const unit = units.get(code);
    if (!unit) return refuse('DISPATCH.UNKNOWN_UNIT', { unit: code });
    if (unit.level !== 'department') return refuse('DISPATCH.NOT_A_DEPARTMENT', { unit: code });
    if (!isOpen(unit, at)) {
      return refuse('DISPATCH.UNIT_CLOSED', { unit: code, successor: successorOf(units, code, at) ?? unit.successor });
    }
  }
  return coUnits.includes(leadUnit) ? refuse('DISPATCH.LEAD_AMONG_CO_UNITS', { unit: leadUnit }) : undefined;
}

/**
 * The unit that handles now what the catalogue gives to departments of this kind: the one of the county where the
 * grid lies, or whoever has succeeded it.
 */
export function unitInOffice(units: ReadonlyMap<string, Unit>, grid: string, kind: string, at: Date): string {
  const department = departmentOf(grid, kind);
  return successorOf(units, department, at) ?? department;
}
