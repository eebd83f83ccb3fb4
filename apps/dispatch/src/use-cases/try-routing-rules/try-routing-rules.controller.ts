import { Controller, Inject, Post } from '@nestjs/common';
import { accessRefusals, authorizeInArea, Permission, type SignedIn, Who } from '#access';
import { Command } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { CLOCK, type Clock, Refused } from '#primitives';
import { referenceRefusals, RoutingRules, TimeRulesCopy } from '#reference-copy';
import type { z } from 'zod';
import { type DraftRules, RoutingDryRun } from '../../domain/routing-dry-run.js';
import { pastDispatches } from '../../persistence/past-dispatches.js';
import { ReferenceInForce } from '../../reference/reference-in-force.js';
import { dryRunReport, TryRoutingRules } from './try-routing-rules.command.js';

/** Incidents that one dry run looks at. */
const most = 50_000;

@Controller('incidents/routing-dry-runs')
export class TryRoutingRulesController {
  constructor(
    private readonly database: Database,
    private readonly reference: ReferenceInForce,
    private readonly routingRules: RoutingRules,
    private readonly timeRules: TimeRulesCopy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Tries drafted routing rules on a county's past incidents before they are published (试运行): how many would have
   * gone to another unit than they went to, from which to which. By what is known of each incident now; changes nothing.
   */
  @Post()
  @Permission('routing-rules.manage')
  @Answers(200, dryRunReport)
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  @Refuses(referenceRefusals)
  async dryRun(
    @Who() who: SignedIn,
    @Command(TryRoutingRules) { county, from, to, ...draft }: TryRoutingRules,
  ): Promise<z.infer<typeof dryRunReport>> {
    if (!authorizeInArea(who, 'routing-rules.manage', county)) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
    const dryRun = await this.begin(county, draft);
    const period = { county: county.slice(0, 6), from: new Date(from), to: new Date(to) };
    let looked = 0;
    for await (const incidents of pastDispatches(this.database, period)) {
      for (const incident of incidents) dryRun.add(incident);
      looked += incidents.length;
      if (looked >= most) {
        return { county, ...dryRun.report(), lookedUntil: incidents.at(-1)?.held.firstDispatch?.at ?? null };
      }
    }
    return { county, ...dryRun.report(), lookedUntil: null };
  }

  private async begin(county: string, draft: DraftRules): Promise<RoutingDryRun> {
    const now = this.clock.now();
    const versions = await this.routingRules.versions(county);
    const lists = new Map(versions.map(({ version, keywordLists }) => [version, keywordLists]));
    return new RoutingDryRun({
      reference: await this.reference.of(county, now),
      calendar: (await this.timeRules.inForce(county, now)).calendarOf(null),
      listsOf: (version) => lists.get(version) ?? [],
      draft,
      now,
    });
  }
}
