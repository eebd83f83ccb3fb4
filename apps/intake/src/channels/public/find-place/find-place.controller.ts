import { Controller, Header, HttpCode, Post } from '@nestjs/common';
import { Public } from '#access';
import { Command } from '#custody';
import { pointsOf } from '#datum';
import { Answers, Refuses } from '#endpoint';
import { communityOf, Refused, townshipOf } from '#primitives';
import { Grids, referenceRefusals, Units } from '#reference-copy';
import { z } from 'zod';
import { refuse } from '../../../domain/intake.refusals.js';
import { point } from '../../report-fields.js';

const FindPlace = z.strictObject({ point });

const placeFound = z
  .object({
    community: z.string().describe('社区（村） Its code'),
    communityName: z.string(),
    communityNameEn: z.string().nullable(),
    townshipName: z.string(),
    townshipNameEn: z.string().nullable(),
  })
  .meta({ id: 'PlaceFound' });

@Controller('public/places/query')
export class FindPlaceController {
  constructor(
    private readonly grids: Grids,
    private readonly units: Units,
  ) {}

  /**
   * In which community a point lies, so that whoever is about to report sees it. Public: it says nothing that a map does
   * not. By POST, since where somebody stands is nobody's business, and addresses end up in logs.
   */
  @Post()
  @Public()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Answers(200, placeFound)
  @Refuses(refuse, 'REPORT.OUTSIDE_COUNTY')
  @Refuses(referenceRefusals)
  async find(@Command(FindPlace) { point: sent }: z.infer<typeof FindPlace>): Promise<z.infer<typeof placeFound>> {
    const place = await this.grids.locate(pointsOf(sent).point);
    if (!place) throw new Refused(refuse('REPORT.OUTSIDE_COUNTY'));
    const community = communityOf(place.grid);
    const units = await this.units.all();
    const [own, above] = [units.get(community), units.get(townshipOf(community))];
    return {
      community,
      ...{ communityName: own?.name ?? community, communityNameEn: own?.nameEn ?? null },
      ...{ townshipName: above?.name ?? '', townshipNameEn: above?.nameEn ?? null },
    };
  }
}
