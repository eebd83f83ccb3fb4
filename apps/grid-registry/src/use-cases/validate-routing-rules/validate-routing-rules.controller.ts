import { Controller, Inject, Param, Post } from '@nestjs/common';
import { accessRefusals, Permission, type SignedIn, Who } from '#access';
import { Command, parseRequest } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { CLOCK, type Clock } from '#primitives';
import { type RuleFinding, ruleFinding, ruleFindings } from '#routing';
import { z } from 'zod';
import { readKnownToRegistry } from '../../persistence/known-to-registry.js';
import { CountyInPath } from '../../publishing/county-publication.js';
import { actorIn } from '../../publishing/grid-draft-desk.js';
import { type RoutingTable, routingTable } from '../../domain/county-version/routing-table.js';

const findings = z.object({ findings: z.array(ruleFinding) });

@Controller('counties/:county/routing-rules/validations')
export class ValidateRoutingRulesController {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * What is wrong with a drafted table of routing rules: rules that are never reached, units and areas that are not
   * there, subcategories that nobody would get. Changes nothing.
   */
  @Post()
  @Permission('routing-rules.manage')
  @Answers(200, findings)
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  async validate(
    @Who() who: SignedIn,
    @Param('county') given: string,
    @Command(routingTable) draft: RoutingTable,
  ): Promise<{ findings: RuleFinding[] }> {
    const { county } = parseRequest(CountyInPath, { county: given });
    actorIn(who, 'routing-rules.manage', county);
    const known = await readKnownToRegistry(this.database, county, this.clock.now());
    return { findings: ruleFindings({ county, ...draft }, known) };
  }
}
