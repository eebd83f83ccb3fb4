/**
 * Codes of the unit tree 市 → 县 → 乡镇(街道) → 社区(村) → 网格 (GB/T 2260 and the statistical division codes).
 * Units down to the community have 12 digits, filled up with zeros; a grid has 15. The significant digits of a unit
 * are a prefix of everything inside it, at one of these lengths: province 2, city 4, county 6, township 9,
 * community 12, grid 15.
 */
const levelWidths = [2, 4, 6, 9, 12, 15] as const;

/** The significant digits of an area code: '430211001000' → '430211001'. A grid's 15 digits stay as they are. */
export function areaPrefix(code: string): string {
  if (code.length === 15) return code;
  const width = levelWidths.find((w) => /^0*$/.test(code.slice(w))) ?? code.length;
  return code.slice(0, width);
}

/** Whether it is the code of an area or a grid: 12 or 15 digits. Departments have other codes. */
export const isAreaCode = (code: string): boolean => /^\d{12}(\d{3})?$/.test(code);

/** The significant digits of every area that contains `code` (an area's or grid's), itself included; none for others. */
export const areaPrefixes = (code: string): string[] =>
  isAreaCode(code) ? levelWidths.filter((width) => width <= code.length).map((width) => code.slice(0, width)) : [];

/** Whether `inner` (area or grid code) lies in the subtree of `outer`, itself included. Other codes never do. */
export function areaContains(outer: string, inner: string): boolean {
  return isAreaCode(outer) && isAreaCode(inner) && inner.startsWith(areaPrefix(outer));
}

/** The area that a unit belongs to: a department (`D430211-sanitation`) to its county, every other is one itself. */
export const areaOfUnit = (code: string): string => code.replace(/^D(\d{6})-.*$/, '$1000000');

/** The 12-digit code of the community a grid belongs to. */
export const communityOf = (gridCode: string): string => gridCode.slice(0, 12);

/** The 12-digit code of the township a grid or community belongs to. */
export const townshipOf = (code: string): string => `${code.slice(0, 9)}000`;

/** The code of a county's department of a kind, for any area in the county: ('430211001001', 'sanitation') → 'D430211-sanitation'. */
export const departmentOf = (area: string, key: string): string => `D${area.slice(0, 6)}-${key}`;

/** The 12-digit code of the county an area code belongs to. */
export const countyOf = (code: string): string => `${code.slice(0, 6)}000000`;
