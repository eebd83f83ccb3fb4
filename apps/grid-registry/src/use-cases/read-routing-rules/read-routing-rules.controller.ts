import { Controller, Get, Param } from '@nestjs/common';
import { Permission } from '#access';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { z } from 'zod';
import { refuse } from '../../domain/county-version/county-version.refusals.js';
import { routingTable } from '../../domain/county-version/routing-table.js';
import { type CountyVersion, countyVersion } from '../../persistence/county-versions.js';
import { versionInPath, versionsInPath } from '../../publishing/county-versions-in-path.js';

const routingRules = countyVersion.extend(routingTable.shape);

@Controller('counties/:county/routing-rules')
export class ReadRoutingRulesController {
  constructor(private readonly database: Database) {}

  /** The versions of a county's routing rules (派遣规则), latest first, without what is in them. */
  @Get()
  @Permission('registry.read')
  @Answers(200, z.array(countyVersion))
  list(@Param('county') county: string): Promise<CountyVersion[]> {
    return versionsInPath(this.database, 'routing-rules', county);
  }

  /** One version, whole, in force or not; `latest` for the latest. */
  @Get(':version')
  @Permission('registry.read')
  @Answers(200, routingRules)
  @Refuses(refuse, 'COUNTY_VERSION.UNKNOWN')
  one(@Param('county') county: string, @Param('version') version: string): Promise<z.infer<typeof routingRules>> {
    return versionInPath(this.database, 'routing-rules', { county, version });
  }
}
