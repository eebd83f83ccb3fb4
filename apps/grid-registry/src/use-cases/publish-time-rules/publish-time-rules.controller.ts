import { Controller, Post } from '@nestjs/common';
import { accessRefusals, Permission } from '#access';
import { eventDefinitions } from '#contracts';
import { Call, Command, type CommandCall, CommandShell } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/time-rules.refusals.js';
import { actingIn, beginChange } from '../../organisation/change.js';
import { lockUnits } from '../../persistence/registry-units.js';
import { latestTimeRules, lockTimeRules } from '../../persistence/time-rules.js';
import { publishTimeRules } from '../../publishing/publish-time-rules.js';
import { PublishTimeRules } from './publish-time-rules.command.js';
import { timeRulesRefusal } from './publish-time-rules.decide.js';

const published = eventDefinitions['registry.time-rules-published.v1'].data.pick({ version: true, validFrom: true });

@Controller('time-rules')
export class PublishTimeRulesController {
  constructor(private readonly shell: CommandShell) {}

  /**
   * Publishes a county’s days, hours and limits (时限规则), whole, as its next version, which never changes: clocks that
   * start from `validFrom` on run by it, those that run already by the one they were started by. If-Match: the county’s
   * latest version, 0 before the first. Refuses with TIME_RULES.*.
   */
  @Post()
  @Permission('time-rules.manage')
  @Answers(201, published)
  @Refuses(
    refuse,
    'TIME_RULES.NO_COUNTY',
    'TIME_RULES.VERSION_MISSING',
    'TIME_RULES.STALE',
    'TIME_RULES.EFFECTIVE_IN_PAST',
    'TIME_RULES.UNKNOWN_UNIT',
  )
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  publish(
    @Call() call: CommandCall,
    @Command(PublishTimeRules) { county, validFrom, reason, ...rules }: PublishTimeRules,
  ): Promise<z.infer<typeof published>> {
    return this.shell.run(call, async (transaction) => {
      const { manager, at } = transaction;
      const actor = actingIn(call, county);
      await lockTimeRules(manager);
      const refusal = timeRulesRefusal(
        { county, validFrom, unitHours: rules.unitHours },
        {
          known: await lockUnits(manager, [county, ...Object.keys(rules.unitHours)], 'SHARE'),
          latest: await latestTimeRules(manager, county),
          seen: call.seenVersion,
          now: at,
        },
      );
      if (refusal) throw new Refused(refusal);
      const change = await beginChange(transaction, actor, { area: county, reason, readableWith: 'time-rules.manage' });
      const from = validFrom === undefined ? at : new Date(validFrom);
      const { version, validFrom: since } = await publishTimeRules(change, county, rules, from, change.reason);
      return { version, validFrom: since };
    });
  }
}
