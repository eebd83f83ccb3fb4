import { Controller, Get } from '@nestjs/common';
import { Permission } from '#access';
import { Query } from '#custody';
import { communityOf, countyOf, Refused, townshipOf } from '#primitives';
import { Grids } from '#reference-copy';
import { z } from 'zod';
import { refuse } from '../../domain/grid-registry.refusals.js';

const LocatePoint = z.strictObject({
  lng: z.coerce.number().min(-180).max(180).describe('经度 Longitude, degrees, CGCS2000/WGS-84'),
  lat: z.coerce.number().min(-90).max(90).describe('纬度 Latitude, degrees, CGCS2000/WGS-84'),
});

export interface Location {
  readonly grid: string;
  readonly revision: number;
  readonly community: string;
  readonly township: string;
  readonly county: string;
}

@Controller('grids/location')
export class LocatePointController {
  constructor(private readonly grids: Grids) {}

  /** The one grid a point lies in, and the units around it. Outside the county: GRID.OUTSIDE_COUNTY. */
  @Get()
  @Permission('registry.read')
  async locate(@Query(LocatePoint) point: z.infer<typeof LocatePoint>): Promise<Location> {
    const located = await this.grids.locate(point);
    if (!located) throw new Refused(refuse('GRID.OUTSIDE_COUNTY'));
    const { grid, revision } = located;
    return { grid, revision, community: communityOf(grid), township: townshipOf(grid), county: countyOf(grid) };
  }
}
