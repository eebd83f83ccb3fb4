import type { AdmittedItem } from '#contracts';
import type { Refusal } from '#primitives';
import { refuse } from './admission.refusals.js';

/** 准入申请: what decides what may be done with it. */
export interface AdmissionApplication {
  readonly applicationId: string;
  readonly county: string;
  readonly item: AdmittedItem;
  /** The townships that are asked, each for its communities as well. */
  readonly asked: readonly string[];
  /** Who applied, and for whom they stood in. */
  readonly appliedBy: readonly string[];
  readonly decision: 'ADMITTED' | 'DENIED' | null;
  readonly opinions: readonly { readonly unit: string; readonly agrees: boolean }[];
}

/** What an application is held against. */
export interface ListInForce {
  readonly version: number;
  readonly items: readonly AdmittedItem[];
}

const isSame = (one: AdmittedItem, other: AdmittedItem): boolean =>
  one.level === other.level && one.subcategory === other.subcategory;

/** Why nobody needs to apply for it, or undefined. It may be applied for by another duty than it is admitted by. */
export function applicationRefusal(
  item: AdmittedItem,
  catalogue: readonly { readonly code: string }[],
  { version, items }: ListInForce,
): Refusal | undefined {
  const { subcategory } = item;
  if (!catalogue.some(({ code }) => code === subcategory)) {
    return refuse('ADMISSION.UNKNOWN_SUBCATEGORY', { subcategory });
  }
  return items.some((admitted) => isSame(admitted, item) && admitted.kind === item.kind)
    ? refuse('ADMISSION.ADMITTED_ALREADY', { subcategory, version })
    : undefined;
}

/** Why this unit can't give its opinion (now), or undefined when it can. */
export function opinionRefusal({ asked, opinions, decision }: AdmissionApplication, unit: string): Refusal | undefined {
  if (!asked.includes(unit)) return refuse('ADMISSION.NOT_ASKED', { unit });
  if (decision) return refuse('ADMISSION.DECIDED');
  return opinions.some((given) => given.unit === unit) ? refuse('ADMISSION.OPINION_GIVEN', { unit }) : undefined;
}

/**
 * Why it can't be decided so, or undefined when it can. Without the committee's minutes it is the simple procedure
 * (简易程序): all who were asked have agreed. With them it is the ordinary one (一般程序), whatever the opinions.
 */
export function decisionRefusal(
  { asked, opinions, appliedBy, decision: before }: AdmissionApplication,
  {
    decision,
    byCommittee,
    deciders,
  }: { decision: 'ADMITTED' | 'DENIED'; byCommittee: boolean; deciders: readonly string[] },
): Refusal | undefined {
  if (deciders.some((person) => appliedBy.includes(person))) return refuse('ADMISSION.OWN_APPLICATION');
  if (before) return refuse('ADMISSION.DECIDED');
  const missing = asked.filter((unit) => !opinions.some((given) => given.unit === unit && given.agrees));
  return decision === 'ADMITTED' && !byCommittee && missing.length > 0
    ? refuse('ADMISSION.NOT_ALL_AGREE', { units: missing })
    : undefined;
}

/** The list with what has been admitted, in the place of what the level had of it before. */
export const withAdmitted = (items: readonly AdmittedItem[], item: AdmittedItem): AdmittedItem[] => [
  ...items.filter((one) => !isSame(one, item)),
  item,
];
