import { Controller, Param, Post } from '@nestjs/common';
import { Permission } from '#access';
import { admittedItem } from '#contracts';
import { Call, Command, type CommandCall, CommandShell, parseRequest } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/county-version/county-version.refusals.js';
import { readKnownToRegistry } from '../../persistence/known-to-registry.js';
import {
  aboutVersion,
  beginCountyVersion,
  CountyInPath,
  publishedVersion,
  type PublishedVersion,
  RefusesCountyVersion,
} from '../../publishing/county-publication.js';
import { publishAdmissionList } from '../../publishing/publish-admission-list.js';
import { admissionFaults } from '../../domain/admission/admission-faults.js';

const PublishAdmissionList = z.strictObject({
  items: z
    .array(admittedItem.meta({ id: 'AdmittedItem' }))
    .max(2_000)
    .describe('准入事项 What each level may be given, and by which duty; all else is refused to it'),
  ...aboutVersion,
});

@Controller('counties/:county/admission-lists')
export class PublishAdmissionListController {
  constructor(private readonly shell: CommandShell) {}

  /**
   * Publishes what a county's communities and townships may be given (准入清单), whole, as its next version. If-Match:
   * the latest version seen, 0 before the first. Single types are admitted by application.
   */
  @Post()
  @Permission('admission-list.manage')
  @Answers(201, publishedVersion)
  @RefusesCountyVersion()
  @Refuses(refuse, 'ADMISSION_LIST.FAULTY')
  publish(
    @Call() call: CommandCall,
    @Param('county') given: string,
    @Command(PublishAdmissionList) { validFrom, reason, items }: z.infer<typeof PublishAdmissionList>,
  ): Promise<PublishedVersion> {
    const { county } = parseRequest(CountyInPath, { county: given });
    return this.shell.run(call, async (transaction) => {
      const version = { kind: 'admission-list', county, validFrom, reason } as const;
      const publication = await beginCountyVersion(call, transaction, version);
      const { catalogue } = await readKnownToRegistry(transaction.manager, county, transaction.at);
      const faults = admissionFaults(items, catalogue);
      if (faults.length > 0) throw new Refused(refuse('ADMISSION_LIST.FAULTY', { count: faults.length, faults }));
      return publishAdmissionList(publication, items);
    });
  }
}
