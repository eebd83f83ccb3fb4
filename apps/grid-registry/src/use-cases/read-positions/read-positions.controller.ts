import { Controller, Get, Inject } from '@nestjs/common';
import { accessRefusals, Permission, type SignedIn, Who } from '#access';
import { areaCode } from '#contracts';
import { Query } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { CLOCK, type Clock } from '#primitives';
import { z } from 'zod';
import { actingIn } from '../../organisation/change.js';
import { sharedPosition, type SharedPosition, SharedPositions } from '../../positions/shared-positions.js';

const ReadPositions = z.strictObject({ area: areaCode });

@Controller('positions')
export class ReadPositionsController {
  constructor(
    private readonly positions: SharedPositions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Where the grid workers and leaders of an area last were who share it, within the last two hours. */
  @Get()
  @Permission('position.read')
  @Answers(200, z.array(sharedPosition))
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  within(
    @Who() who: SignedIn,
    @Query(ReadPositions) { area }: z.infer<typeof ReadPositions>,
  ): Promise<SharedPosition[]> {
    actingIn({ who, permission: 'position.read' }, area);
    return this.positions.within(area, this.clock.now());
  }
}
