import { changeUnits } from './change-units.js';
import type { Publication } from './publication.js';
import type { GridState } from './publish-grid-revision.js';

/**
 * Makes the grids units of the tree, so that people can hold posts in them. The units of retired grids stay as they
 * are: who worked there is a matter of posts, and of those who grant them.
 */
export async function enterGridUnits(publication: Publication, grids: readonly GridState[]): Promise<void> {
  const present: { code: string; name: string; synthetic: boolean }[] = await publication.manager.query(
    'SELECT code, name, synthetic FROM unit WHERE code = ANY($1::text[])',
    [grids.map(({ code }) => code)],
  );
  const known = new Map(present.map((unit) => [unit.code, unit]));
  const units = grids
    .filter(({ code, name, synthetic }) => known.get(code)?.name !== name || known.get(code)?.synthetic !== synthetic)
    .map(({ code, name, community, synthetic }) => ({
      code,
      name,
      nameEn: null,
      level: 'grid' as const,
      parentCode: community,
      synthetic,
    }));
  if (units.length > 0) await changeUnits(publication, units);
}
