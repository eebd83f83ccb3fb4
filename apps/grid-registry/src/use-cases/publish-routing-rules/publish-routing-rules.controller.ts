import { Controller, Param, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, CommandShell, parseRequest } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { ruleFindings } from '#routing';
import { refuse } from '../../domain/county-version/county-version.refusals.js';
import { readKnownToRegistry } from '../../persistence/known-to-registry.js';
import {
  beginCountyVersion,
  CountyInPath,
  publishedVersion,
  type PublishedVersion,
  RefusesCountyVersion,
} from '../../publishing/county-publication.js';
import { publishRoutingRules } from '../../publishing/publish-routing-rules.js';
import { PublishRoutingRules } from './publish-routing-rules.command.js';

/** Faults told with a refusal: enough to work on. */
const faultsTold = 100;

@Controller('counties/:county/routing-rules')
export class PublishRoutingRulesController {
  constructor(private readonly shell: CommandShell) {}

  /**
   * Publishes a county's routing rules (派遣规则), whole, as its next version, which never changes after that. If-Match:
   * the latest version seen, 0 before the first. Refuses a table with faults (ROUTING_RULES.FAULTY names a hundred).
   */
  @Post()
  @Permission('routing-rules.manage')
  @Answers(201, publishedVersion)
  @RefusesCountyVersion()
  @Refuses(refuse, 'ROUTING_RULES.FAULTY')
  publish(
    @Call() call: CommandCall,
    @Param('county') given: string,
    @Command(PublishRoutingRules) { validFrom, reason, ...table }: PublishRoutingRules,
  ): Promise<PublishedVersion> {
    const { county } = parseRequest(CountyInPath, { county: given });
    return this.shell.run(call, async (transaction) => {
      const version = { kind: 'routing-rules', county, validFrom, reason } as const;
      const publication = await beginCountyVersion(call, transaction, version);
      const known = await readKnownToRegistry(transaction.manager, county, transaction.at);
      const faults = ruleFindings({ county, ...table }, known).filter(({ fault }) => fault);
      if (faults.length > 0) {
        const told = { count: faults.length, faults: faults.slice(0, faultsTold) };
        throw new Refused(refuse('ROUTING_RULES.FAULTY', told));
      }
      return publishRoutingRules(publication, table);
    });
  }
}
