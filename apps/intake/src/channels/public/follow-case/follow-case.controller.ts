import { Controller, Header, HttpCode, Inject, Post } from '@nestjs/common';
import { IdentifiedBy, Permission, type SignedIn, Who } from '#access';
import { Command } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { CLOCK, type Clock } from '#primitives';
import { z } from 'zod';
import { numberAndCode } from '../follow-code/number-and-code.js';
import { ResidentReports } from '../follow-code/resident-reports.js';
import { refuse } from '../public.refusals.js';
import { type FollowedCase, followedCase, followedCaseOf } from './followed-case.js';
import { FollowReports } from './followed.js';

const FollowCase = z.strictObject(numberAndCode);

@Controller('public/cases/query')
export class FollowCaseController {
  constructor(
    private readonly database: Database,
    private readonly reports: ResidentReports,
    private readonly following: FollowReports,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Where a resident's report stands, by when it is due, and whether they may rate it or ask to have it done once more:
   * for whoever has receipt number and follow-up code. Refuses with RESIDENT.*, whichever of the two is wrong.
   */
  @Post()
  @Permission('incident.follow-as-resident')
  @IdentifiedBy(ResidentReports)
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Answers(200, followedCase)
  @Refuses(refuse, 'RESIDENT.CODE_WRONG', 'RESIDENT.TOO_MANY_TRIES')
  async follow(
    @Who() { person: party }: SignedIn,
    @Command(FollowCase) _: z.infer<typeof FollowCase>,
  ): Promise<FollowedCase> {
    const { manager } = this.database;
    const at = this.clock.now();
    const report = await this.reports.of(manager, party, { lock: false });
    return followedCaseOf({ report, at, ...(await this.following.follow(manager, report.incidentId, at)) });
  }
}
