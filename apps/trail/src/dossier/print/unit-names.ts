import { readEvent } from '#contracts';
import { isAreaCode } from '#primitives';
import type { EntityManager } from 'typeorm';

/** All codes of units, areas and grids in a JSON value, and the areas that contain them. */
export function unitsIn(value: unknown): Set<string> {
  const found = new Set<string>();
  const look = (part: unknown): void => {
    if (typeof part === 'object' && part !== null) return Object.values(part).forEach(look);
    if (typeof part === 'string' && (isAreaCode(part) || /^D\d{6}-[a-z_]+$/.test(part))) found.add(part);
  };
  look(value);
  return found;
}

/**
 * What units were called last among the entries up to a size: every change of one is an entry, about the unit of its code.
 * Those of a county are some thousand short ones, read by PostgreSQL in one pass; they are canonical JSON.
 */
export async function unitNamesAt(
  from: Pick<EntityManager, 'query'>,
  codes: ReadonlySet<string>,
  size: number,
): Promise<Map<string, string>> {
  const rows: { bytes: Buffer }[] = await from.query(
    `SELECT DISTINCT ON (code) bytes
     FROM (
       SELECT sequence, bytes, substring(convert_from(bytes, 'UTF8') FROM '"subject":"([^"]+)"') AS code
       FROM entry WHERE type = 'registry.unit-changed.v1' AND sequence <= $2
     ) AS changed
     WHERE code = ANY($1::text[]) ORDER BY code, sequence DESC`,
    [[...codes], size],
  );
  return new Map(
    rows.flatMap(({ bytes }) => {
      const read = readEvent(bytes);
      return 'event' in read && read.event.type === 'registry.unit-changed.v1'
        ? [[read.event.data.code, read.event.data.name] as const]
        : [];
    }),
  );
}
