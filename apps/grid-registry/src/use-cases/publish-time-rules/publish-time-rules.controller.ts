import { Controller, Param, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, CommandShell, parseRequest } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { refuse } from '../../domain/county-version/county-version.refusals.js';
import { timeRulesFaults } from '../../domain/time-rules/time-rules-faults.js';
import { readKnownToRegistry } from '../../persistence/known-to-registry.js';
import {
  beginCountyVersion,
  CountyInPath,
  publishedVersion,
  type PublishedVersion,
  RefusesCountyVersion,
} from '../../publishing/county-publication.js';
import { publishTimeRules } from '../../publishing/publish-time-rules.js';
import { PublishTimeRules } from './publish-time-rules.command.js';

@Controller('counties/:county/time-rules')
export class PublishTimeRulesController {
  constructor(private readonly shell: CommandShell) {}

  /**
   * Publishes a county's days, hours and limits (时限规则), whole, as its next version, which never changes after that:
   * clocks that start from `validFrom` on run by it, those that run already by the one they were started by. If-Match:
   * the latest version seen, 0 before the first. Refuses hours of units that the county does not have.
   */
  @Post()
  @Permission('time-rules.manage')
  @Answers(201, publishedVersion)
  @RefusesCountyVersion()
  @Refuses(refuse, 'TIME_RULES.FAULTY')
  publish(
    @Call() call: CommandCall,
    @Param('county') given: string,
    @Command(PublishTimeRules) { validFrom, reason, ...rules }: PublishTimeRules,
  ): Promise<PublishedVersion> {
    const { county } = parseRequest(CountyInPath, { county: given });
    return this.shell.run(call, async (transaction) => {
      const version = { kind: 'time-rules', county, validFrom, reason } as const;
      const publication = await beginCountyVersion(call, transaction, version);
      const known = await readKnownToRegistry(transaction.manager, county, transaction.at);
      const faults = timeRulesFaults(rules.unitHours, known);
      if (faults.length > 0) throw new Refused(refuse('TIME_RULES.FAULTY', { count: faults.length, faults }));
      return publishTimeRules(publication, rules);
    });
  }
}
