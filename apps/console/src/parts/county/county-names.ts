import { computed, shallowRef } from 'vue';
import { api, ask } from '../../api/client.js';
import { language } from '../../language/language.js';
import { forgetCatalogue, type Subcategory, subcategories, type Unit } from '../lookups/lookups.js';

const units = shallowRef<ReadonlyMap<string, Unit>>(new Map());
const items = shallowRef<ReadonlyMap<string, Subcategory>>(new Map());
let readFor: string | undefined;

/** Reads what the codes of a county's rules and lists are called: its units down to communities, and the catalogue. @throws Problem */
export async function readCountyNames(county: string): Promise<void> {
  if (readFor === county) return;
  const levels = ['county', 'township', 'community', 'department'] as const;
  const [catalogue, ...found] = await Promise.all([
    subcategories(),
    ...levels.map((level) => ask(api.gridRegistry.GET('/units', { params: { query: { level, closed: 'true' } } }))),
  ]);
  const here = found.flat().filter(({ code }) => code.replace(/^D/, '').startsWith(county.slice(0, 6)));
  units.value = new Map(here.map((unit) => [unit.code, unit]));
  items.value = catalogue;
  readFor = county;
}

/** Units or the catalogue have been changed here: they are read anew when somebody asks. */
export function forgetCountyNames(): void {
  readFor = undefined;
  forgetCatalogue();
}

const nameOf = ({ name, nameEn }: Unit) => (language.value === 'en' && nameEn) || name;

/** The open units of a level, in the county that was read. */
export const unitsOf = (...levels: Unit['level'][]) =>
  [...units.value.values()]
    .filter((unit) => levels.includes(unit.level) && !unit.validTo)
    .map((unit) => ({ code: unit.code, name: nameOf(unit) }));

/** The catalogue in force, in order. */
export const catalogueItems = computed(() => [...items.value.values()]);

/** What a unit is called: by its code, or a department by its kind (`sanitation`). */
export function unitName(code: string): string {
  const department = /^[a-z_]+$/.test(code) ? `D${readFor?.slice(0, 6)}-${code}` : code;
  const unit = units.value.get(department);
  return unit ? nameOf(unit) : code;
}

export function subcategoryName(code: string): string {
  const item = items.value.get(code);
  return item ? `${code} ${language.value === 'en' ? item.nameEn : item.nameZh}` : code;
}

/** 大类: the first two digits; it has a Chinese name only. */
export const majorName = (major: string): string =>
  catalogueItems.value.find(({ code }) => code.startsWith(major))?.majorZh ?? major;

/** The major classes of the catalogue, by code and name. */
export const majors = computed(() =>
  [...new Set(catalogueItems.value.map(({ code }) => code.slice(0, 2)))].map((code) => ({
    code,
    name: majorName(code),
  })),
);
