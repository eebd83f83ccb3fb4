import { Controller, Get, Inject, Param } from '@nestjs/common';
import { Permission } from '#access';
import { areaCode, timeRules } from '#contracts';
import { parseRequest, Query } from '#custody';
import { Database } from '#database';
import { defaultTimeRules } from '#deadlines';
import { Answers, Refuses } from '#endpoint';
import { CLOCK, type Clock, Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/time-rules.refusals.js';
import {
  latestTimeRules,
  type StoredTimeRules,
  timeRulesFrom,
  timeRulesOfVersion,
} from '../../persistence/time-rules.js';

const ListTimeRules = z.strictObject({ county: areaCode.describe('县（区） The county whose rules to tell') });
const ReadTimeRules = z.strictObject({
  version: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1),
});

const shownRules = timeRules
  .extend({
    version: z.int().describe('0: the law’s days, office hours and the default limits'),
    county: areaCode.nullable(),
    validFrom: z.string().nullable(),
    publishedAt: z.date().nullable(),
    publishedBy: z.string().nullable().describe('The person, or `system:` or `operator:` and the service'),
  })
  .meta({ id: 'TimeRules' });
type ShownRules = z.infer<typeof shownRules>;

const ofCounty = z.object({
  latest: z.int().describe('The county’s latest version, for If-Match; 0 where it has none'),
  inForce: shownRules,
  planned: z.array(shownRules).describe('Those that take effect later'),
});

const defaults: ShownRules = {
  ...defaultTimeRules,
  ...{ version: 0, county: null, validFrom: null, publishedAt: null, publishedBy: null },
};

@Controller('time-rules')
export class ReadTimeRulesController {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By what a county’s clocks start now, and by what later (时限规则). */
  @Get()
  @Permission('registry.read')
  @Answers(200, ofCounty)
  async list(@Query(ListTimeRules) { county }: z.infer<typeof ListTimeRules>): Promise<z.infer<typeof ofCounty>> {
    const { manager } = this.database;
    const { inForce, planned } = await timeRulesFrom(manager, county, this.clock.now());
    return {
      latest: await latestTimeRules(manager, county),
      inForce: inForce ? shown(inForce) : defaults,
      planned: planned.map(shown),
    };
  }

  /** One version, as a clock names it. TIME_RULES.UNKNOWN. */
  @Get(':version')
  @Permission('registry.read')
  @Answers(200, shownRules)
  @Refuses(refuse, 'TIME_RULES.UNKNOWN')
  async one(@Param('version') given: string): Promise<ShownRules> {
    const { version } = parseRequest(ReadTimeRules, { version: given });
    if (version === 0) return defaults;
    const stored = await timeRulesOfVersion(this.database.manager, version);
    if (!stored) throw new Refused(refuse('TIME_RULES.UNKNOWN', { version }));
    return shown(stored);
  }
}

const shown = ({ rules: { reason: _, ...rules }, publishedAt, publishedBy }: StoredTimeRules): ShownRules => ({
  ...rules,
  publishedAt,
  publishedBy,
});
