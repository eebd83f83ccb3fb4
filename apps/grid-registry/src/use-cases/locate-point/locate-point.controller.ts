import { Controller, Get } from '@nestjs/common';
import { Permission } from '#access';
import { areaCode, gridCode } from '#contracts';
import { Query } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { communityOf, countyOf, Refused, townshipOf } from '#primitives';
import { Grids, referenceRefusals } from '#reference-copy';
import { z } from 'zod';
import { refuse } from '../../domain/grid-registry.refusals.js';

const LocatePoint = z.strictObject({
  lng: z.coerce.number().min(-180).max(180).describe('经度 Longitude, degrees, CGCS2000/WGS-84'),
  lat: z.coerce.number().min(-90).max(90).describe('纬度 Latitude, degrees, CGCS2000/WGS-84'),
});

const location = z.object({
  grid: gridCode,
  revision: z.int(),
  community: areaCode,
  township: areaCode,
  county: areaCode,
});

@Controller('grids/location')
export class LocatePointController {
  constructor(private readonly grids: Grids) {}

  /** The one grid a point lies in, and the units around it. Outside the county: GRID.OUTSIDE_COUNTY. */
  @Get()
  @Permission('registry.read')
  @Answers(200, location)
  @Refuses(refuse, 'GRID.OUTSIDE_COUNTY')
  @Refuses(referenceRefusals)
  async locate(@Query(LocatePoint) point: z.infer<typeof LocatePoint>): Promise<z.infer<typeof location>> {
    const located = await this.grids.locate(point);
    if (!located) throw new Refused(refuse('GRID.OUTSIDE_COUNTY'));
    const { grid, revision } = located;
    return { grid, revision, community: communityOf(grid), township: townshipOf(grid), county: countyOf(grid) };
  }
}
