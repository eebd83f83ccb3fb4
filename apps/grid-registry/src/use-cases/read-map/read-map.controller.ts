import { Controller, Get, Header } from '@nestjs/common';
import { accessRefusals, authorizeInArea, Permission, type SignedIn, Who } from '#access';
import { areaCode, gridCode, unitCode } from '#contracts';
import { Query } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { areaPrefix, countyOf, Refused } from '#primitives';
import { z } from 'zod';

const ReadMap = z.strictObject({ area: areaCode.describe('县、乡镇或社区 A county, or a part of one') });

const map = z.object({
  units: z.array(
    z.object({
      code: unitCode,
      name: z.string(),
      nameEn: z.string().nullable(),
      level: z.enum(['county', 'township', 'community', 'department']),
      parentCode: unitCode.nullable(),
    }),
  ),
  revision: z.int().describe('Of the grids; 0 where none are published'),
  grids: z.array(
    z.object({
      code: gridCode,
      name: z.string(),
      nameEn: z.string().nullable(),
      polygon: z.array(z.array(z.tuple([z.number(), z.number()]))).describe('GeoJSON polygon coordinates, degrees'),
    }),
  ),
});

@Controller('map')
export class ReadMapController {
  constructor(private readonly database: Database) {}

  /**
   * What a map of an area shows, in one answer: the open units in it, the departments of its county, and its grids with
   * their borders in the latest revision in effect.
   */
  @Get()
  @Permission('map.read')
  @Answers(200, map)
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  @Header('Cache-Control', 'private, max-age=300')
  async read(@Who() who: SignedIn, @Query(ReadMap) { area }: z.infer<typeof ReadMap>): Promise<z.infer<typeof map>> {
    if (!authorizeInArea(who, 'map.read', area)) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
    const [county, inside] = [countyOf(area), `${areaPrefix(area)}%`];
    const units = await this.database.query<z.infer<typeof map>['units'][number]>(
      `SELECT code, name, name_en AS "nameEn", level, parent_code AS "parentCode" FROM unit
       WHERE valid_to IS NULL AND (level IN ('county', 'township', 'community') AND code LIKE $2
                                   OR level = 'department' AND code LIKE 'D' || left($1, 6) || '-%')
       ORDER BY code`,
      [county, inside],
    );
    const grids = await this.database.query<z.infer<typeof map>['grids'][number] & { revision: number }>(
      `SELECT code, grid.name, name_en AS "nameEn", polygon, revision FROM grid LEFT JOIN unit USING (code)
       WHERE revision = (SELECT max(revision) FROM grid_revision WHERE county = $1 AND effective_at <= clock_timestamp())
         AND code LIKE $2 ORDER BY code`,
      [county, inside],
    );
    return {
      units,
      revision: grids[0]?.revision ?? 0,
      grids: grids.map(({ code, name, nameEn, polygon }) => ({ code, name, nameEn, polygon })),
    };
  }
}
