import type { Line } from '#grid-locator';
import { townshipOf } from '#primitives';
import type { Unit } from '#reference-copy';
import { z } from 'zod';

/** Of a degree: about a metre. */
const decimals = 5;

export const publicMap = z
  .object({
    communities: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        nameEn: z.string().nullable(),
        township: z.string().describe('乡镇（街道） Its name'),
        lines: z.array(z.array(z.number())).describe('Its border: lng, lat, lng, lat, … in CGCS2000'),
      }),
    ),
  })
  .meta({ id: 'PublicMap' });
export type PublicMap = z.infer<typeof publicMap>;

export function publicMapOf(
  borders: ReadonlyMap<string, readonly Line[]>,
  units: ReadonlyMap<string, Pick<Unit, 'name' | 'nameEn'>>,
): PublicMap {
  const communities = [...borders].map(([code, lines]) => ({
    code,
    name: units.get(code)?.name ?? code,
    nameEn: units.get(code)?.nameEn ?? null,
    township: units.get(townshipOf(code))?.name ?? '',
    lines: lines.map((line) => line.map((degrees) => Number(degrees.toFixed(decimals)))),
  }));
  return { communities: communities.sort((a, b) => (a.code < b.code ? -1 : 1)) };
}
