import { Controller, Get, Param } from '@nestjs/common';
import { Permission } from '#access';
import { admittedItem } from '#contracts';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { z } from 'zod';
import { refuse } from '../../domain/county-version/county-version.refusals.js';
import { type CountyVersion, countyVersion } from '../../persistence/county-versions.js';
import { versionInPath, versionsInPath } from '../../publishing/county-versions-in-path.js';

const admissionList = countyVersion.extend({ items: z.array(admittedItem) });

@Controller('counties/:county/admission-lists')
export class ReadAdmissionListsController {
  constructor(private readonly database: Database) {}

  /** The versions of a county's admission list (准入清单), latest first, without what is on them. */
  @Get()
  @Permission('registry.read')
  @Answers(200, z.array(countyVersion))
  list(@Param('county') county: string): Promise<CountyVersion[]> {
    return versionsInPath(this.database, 'admission-list', county);
  }

  /** One version, whole, in force or not; `latest` for the latest. */
  @Get(':version')
  @Permission('registry.read')
  @Answers(200, admissionList)
  @Refuses(refuse, 'COUNTY_VERSION.UNKNOWN')
  one(@Param('county') county: string, @Param('version') version: string): Promise<z.infer<typeof admissionList>> {
    return versionInPath(this.database, 'admission-list', { county, version });
  }
}
