import { areaOfUnit, countyOf } from '#primitives';

/** The levels of units that a county sets up, renames and closes by itself. */
export const managedLevels = ['township', 'community', 'department'] as const;
export type ManagedLevel = (typeof managedLevels)[number];

const forms: Record<ManagedLevel, { readonly code: RegExp; readonly under: readonly string[] }> = {
  township: { code: /^\d{6}(?!000)\d{3}000$/, under: ['county'] },
  community: { code: /^\d{6}(?!000)\d{3}(?!000)\d{3}$/, under: ['township'] },
  /** Under a township: an agency stationed there (派驻机构). */
  department: { code: /^D\d{6}-[a-z_]+$/, under: ['county', 'township'] },
};

/** The county of any unit but the city: 430211000000. */
export const countyOfUnit = (code: string): string => countyOf(areaOfUnit(code));

/** Whether a new unit's code is of the form for its level and lies under its parent's. */
export function fitsUnder(code: string, level: ManagedLevel, parent: { code: string; level: string }): boolean {
  const { code: form, under } = forms[level];
  const significant = level === 'community' ? 9 : 6;
  const digits = code.replace('D', '');
  return form.test(code) && under.includes(parent.level) && digits.startsWith(parent.code.slice(0, significant));
}
