import { admittingLevels } from '#contracts';
import type { Refusal } from '#primitives';
import { refuse } from './dispatch.refusals.js';
import type { Reference } from './reference.js';

/**
 * 准入: a community or township is given only what its level's list has; what it only assists with, it doesn't lead.
 * Departments need no list.
 */
export function admissionRefusal(
  subcategory: string | null,
  { units, admissionList }: Reference,
  unit: string,
  duty: 'LEAD' | 'ASSIST',
): Refusal | undefined {
  const level = admittingLevels.find((one) => one === units.get(unit)?.level);
  if (!level) return undefined;
  const named = { unit, subcategory, level, version: admissionList?.version ?? 0 };
  const item = admissionList?.items.find((one) => one.level === level && one.subcategory === subcategory);
  if (!item) return refuse('DISPATCH.NOT_ADMITTED', named);
  return item.kind === 'ASSIST' && duty === 'LEAD' ? refuse('DISPATCH.ADMITTED_TO_ASSIST', named) : undefined;
}

/** By which version of the list these units were given something; null where all of them are departments. */
export const admittedBy = ({ units, admissionList }: Reference, codes: readonly string[]): number | null =>
  codes.every((code) => units.get(code)?.level === 'department') ? null : (admissionList?.version ?? null);
