import { Controller, Get, Param } from '@nestjs/common';
import { Permission, Public } from '#access';
import { gridKinds, unitCode } from '#contracts';
import { parseRequest, Query } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/organisation/organisation.refusals.js';

const ListUnits = z.strictObject({
  level: z.enum(['city', 'county', 'township', 'community', 'grid', 'department']).optional(),
  parent: unitCode.optional().describe('Only units directly below this one'),
  closed: z.enum(['true', 'false']).default('false').describe('With units that have been closed'),
});

const ReadUnit = z.strictObject({ code: unitCode });

const listedUnit = z
  .object({
    code: unitCode,
    name: z.string(),
    nameEn: z.string().nullable(),
    level: z.string(),
    parentCode: z.string().nullable(),
    synthetic: z.boolean(),
    validTo: z.date().nullable().describe('Closed from then on; null: open'),
    successor: z.string().nullable().describe('Who has its open work from then on'),
    gridKind: z.enum(gridKinds).nullable().describe('网格类型 Of a grid, as it was last in force; null: no grid'),
  })
  .meta({ id: 'Unit' });
const unitName = z.object({ name: z.string(), nameEn: z.string().nullable() }).meta({ id: 'UnitName' });
type ListedUnit = z.infer<typeof listedUnit>;

const columns = `code, name, name_en AS "nameEn", level, parent_code AS "parentCode", synthetic,
  valid_to AS "validTo", successor,
  CASE level WHEN 'grid' THEN (SELECT kind FROM grid JOIN grid_revision USING (revision) WHERE grid.code = unit.code
     AND effective_at <= clock_timestamp() ORDER BY revision DESC LIMIT 1) END AS "gridKind"`;

@Controller('units')
export class ListUnitsController {
  constructor(private readonly database: Database) {}

  /** Units by level and parent, ordered by code. */
  @Get()
  @Permission('registry.read')
  @Answers(200, z.array(listedUnit))
  list(@Query(ListUnits) { level, parent, closed }: z.infer<typeof ListUnits>): Promise<ListedUnit[]> {
    return this.database.query<ListedUnit>(
      `SELECT ${columns} FROM unit
       WHERE ($1::text IS NULL OR level = $1) AND ($2::text IS NULL OR parent_code = $2)
         AND ($3 OR valid_to IS NULL) ORDER BY code`,
      [level ?? null, parent ?? null, closed === 'true'],
    );
  }

  /** One unit. UNIT.UNKNOWN when there is none. */
  @Get(':code')
  @Permission('registry.read')
  @Answers(200, listedUnit)
  @Refuses(refuse, 'UNIT.UNKNOWN')
  async one(@Param('code') given: string): Promise<ListedUnit> {
    return this.find(given);
  }

  /** What a unit is called, as it stands on its door. UNIT.UNKNOWN when there is none. Public: receipts name units. */
  @Get(':code/name')
  @Public()
  @Answers(200, unitName)
  @Refuses(refuse, 'UNIT.UNKNOWN')
  async name(@Param('code') given: string): Promise<z.infer<typeof unitName>> {
    const { name, nameEn } = await this.find(given);
    return { name, nameEn };
  }

  private async find(given: string): Promise<ListedUnit> {
    const { code } = parseRequest(ReadUnit, { code: given });
    const [unit] = await this.database.query<ListedUnit>(`SELECT ${columns} FROM unit WHERE code = $1`, [code]);
    if (!unit) throw new Refused(refuse('UNIT.UNKNOWN', { unit: code.slice(0, 40) }));
    return unit;
  }
}
