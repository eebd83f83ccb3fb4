import { Controller, Get, Param } from '@nestjs/common';
import { Permission } from '#access';
import { timeRules } from '#contracts';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { z } from 'zod';
import { refuse } from '../../domain/county-version/county-version.refusals.js';
import { type CountyVersion, countyVersion } from '../../persistence/county-versions.js';
import { versionInPath, versionsInPath } from '../../publishing/county-versions-in-path.js';

const countyTimeRules = countyVersion.extend(timeRules.shape);

@Controller('counties/:county/time-rules')
export class ReadTimeRulesController {
  constructor(private readonly database: Database) {}

  /** The versions of a county's time rules (时限规则), latest first, without what is in them. Their numbers have gaps. */
  @Get()
  @Permission('registry.read')
  @Answers(200, z.array(countyVersion))
  list(@Param('county') county: string): Promise<CountyVersion[]> {
    return versionsInPath(this.database, 'time-rules', county);
  }

  /** One version, whole, in force or not, by the number that a clock tells; `latest` for the latest. */
  @Get(':version')
  @Permission('registry.read')
  @Answers(200, countyTimeRules)
  @Refuses(refuse, 'COUNTY_VERSION.UNKNOWN')
  one(@Param('county') county: string, @Param('version') version: string): Promise<z.infer<typeof countyTimeRules>> {
    return versionInPath(this.database, 'time-rules', { county, version });
  }
}
