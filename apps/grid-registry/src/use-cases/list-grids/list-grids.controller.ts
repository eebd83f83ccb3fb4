import { Controller, Get } from '@nestjs/common';
import { Permission } from '#access';
import { areaCode, gridCode, gridKinds } from '#contracts';
import { Query } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { countyOf, Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/grid-registry.refusals.js';

const ListGrids = z.strictObject({ community: areaCode.describe('社区 The community whose grids to list') });

const listedGrids = z.object({
  revision: z.int(),
  grids: z.array(
    z.object({
      code: gridCode,
      name: z.string(),
      polygon: z.array(z.array(z.tuple([z.number(), z.number()]))).describe('GeoJSON polygon coordinates, degrees'),
      households: z.int(),
      kind: z.enum(gridKinds).describe('网格类型 基础 ORDINARY, 专属 DEDICATED'),
      synthetic: z.boolean(),
    }),
  ),
});
type ListedGrids = z.infer<typeof listedGrids>;

@Controller('grids')
export class ListGridsController {
  constructor(private readonly database: Database) {}

  /** A community's grids with their borders, in its county's latest revision in effect. */
  @Get()
  @Permission('registry.read')
  @Answers(200, listedGrids)
  @Refuses(refuse, 'GRID.NONE_PUBLISHED')
  async list(@Query(ListGrids) { community }: z.infer<typeof ListGrids>): Promise<ListedGrids> {
    const [latest] = await this.database.query<{ revision: number }>(
      `SELECT max(revision) AS revision FROM grid_revision
       WHERE county = $1 AND effective_at <= clock_timestamp() HAVING max(revision) > 0`,
      [countyOf(community)],
    );
    if (!latest) throw new Refused(refuse('GRID.NONE_PUBLISHED'));
    const grids = await this.database.query<ListedGrids['grids'][number]>(
      `SELECT code, name, polygon, households, kind, synthetic FROM grid
       WHERE revision = $1 AND community = $2 ORDER BY code`,
      [latest.revision, community],
    );
    return { revision: latest.revision, grids };
  }
}
