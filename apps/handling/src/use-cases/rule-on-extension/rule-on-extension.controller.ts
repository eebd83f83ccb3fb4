import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { referenceRefusals, TimeRulesCopy } from '#reference-copy';
import { refuse } from '../../domain/handling.refusals.js';
import type { IncidentHandling } from '../../domain/incident-handling.js';
import { versionsOf } from '../../domain/versions-of.js';
import { RuleOnExtension } from './rule-on-extension.command.js';
import { decideExtensionRuling } from './rule-on-extension.decide.js';

@Controller('incidents/:incidentId/extension-rulings')
export class RuleOnExtensionController {
  constructor(
    private readonly custody: Custody<IncidentHandling>,
    private readonly timeRules: TimeRulesCopy,
  ) {}

  /** Gives the unit the time it asked for, or not (延期裁定), by the level above. Refuses with RULING.* and EXTENSION.*. */
  @Post()
  @Permission('incident.rule-on-extension')
  @TakesStep()
  @Refuses(refuse, 'RULING.NOTHING_ASKED', 'RULING.OWN_REQUEST', 'RULING.NOT_LEVEL_ABOVE', 'EXTENSION.LIMIT_CHANGED')
  @Refuses(referenceRefusals)
  rule(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(RuleOnExtension) command: RuleOnExtension,
  ): Promise<StepTaken> {
    return this.custody.act(
      call,
      incidentId,
      command.approve ? 'incident.extended.v1' : 'incident.extension-denied.v1',
      async (incident, { actor, texts }) =>
        decideExtensionRuling(incident, command, {
          ruler: actor,
          reason: texts.reason,
          rulesOf: await this.timeRules.ofVersions(versionsOf(incident.particulars.clocks)),
        }),
      { texts: { reason: command.reason } },
    );
  }
}
