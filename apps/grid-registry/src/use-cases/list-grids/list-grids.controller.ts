import { Controller, Get } from '@nestjs/common';
import { Permission } from '#access';
import { areaCode } from '#contracts';
import { Query } from '#custody';
import { Database } from '#database';
import { countyOf, Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/grid-registry.refusals.js';

const ListGrids = z.strictObject({ community: areaCode.describe('社区 The community whose grids to list') });

export interface ListedGrids {
  readonly revision: number;
  readonly grids: readonly {
    readonly code: string;
    readonly name: string;
    /** GeoJSON polygon coordinates, degrees. */
    readonly polygon: [number, number][][];
    readonly households: number;
    readonly synthetic: boolean;
  }[];
}

@Controller('grids')
export class ListGridsController {
  constructor(private readonly database: Database) {}

  /** A community's grids with their borders, in its county's latest revision in effect. */
  @Get()
  @Permission('registry.read')
  async list(@Query(ListGrids) { community }: z.infer<typeof ListGrids>): Promise<ListedGrids> {
    const [latest] = await this.database.query<{ revision: number }>(
      `SELECT max(revision) AS revision FROM grid_revision
       WHERE county = $1 AND effective_at <= clock_timestamp() HAVING max(revision) > 0`,
      [countyOf(community)],
    );
    if (!latest) throw new Refused(refuse('GRID.NONE_PUBLISHED'));
    const grids = await this.database.query<ListedGrids['grids'][number]>(
      'SELECT code, name, polygon, households, synthetic FROM grid WHERE revision = $1 AND community = $2 ORDER BY code',
      [latest.revision, community],
    );
    return { revision: latest.revision, grids };
  }
}
