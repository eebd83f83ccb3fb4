import type { AdmittedItem, CatalogueItem } from '#contracts';

/** What is wrong with an admission list: types the catalogue doesn't have, and those a level has twice. */
export function admissionFaults(
  items: readonly AdmittedItem[],
  catalogue: readonly Pick<CatalogueItem, 'code'>[],
): string[] {
  const known = new Set(catalogue.map(({ code }) => code));
  const seen = new Set<string>();
  return items.flatMap(({ level, subcategory }) => {
    const key = `${level} ${subcategory}`;
    if (!known.has(subcategory)) return [`UNKNOWN_SUBCATEGORY ${key}`];
    if (seen.has(key)) return [`TWICE ${key}`];
    seen.add(key);
    return [];
  });
}
