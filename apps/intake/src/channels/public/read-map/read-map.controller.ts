import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '#access';
import { Answers, Refuses } from '#endpoint';
import { Grids, referenceRefusals, Units } from '#reference-copy';
import { type PublicMap, publicMap, publicMapOf } from './public-map.js';

@Controller('public/map')
export class ReadMapController {
  constructor(
    private readonly grids: Grids,
    private readonly units: Units,
  ) {}

  /** Where the communities are, for whoever wants to point at a place. Public: these borders are everybody's. */
  @Get()
  @Public()
  @Header('Cache-Control', 'public, max-age=600')
  @Answers(200, publicMap)
  @Refuses(referenceRefusals)
  async read(): Promise<PublicMap> {
    return publicMapOf(await this.grids.communities(), await this.units.all());
  }
}
