import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { refuse } from '../../domain/handling.refusals.js';
import type { IncidentHandling } from '../../domain/incident-handling.js';
import { RuleOnSuspension } from './rule-on-suspension.command.js';
import { decideSuspensionRuling } from './rule-on-suspension.decide.js';

@Controller('incidents/:incidentId/suspension-rulings')
export class RuleOnSuspensionController {
  constructor(private readonly custody: Custody<IncidentHandling>) {}

  /** Suspends the incident or not (中止裁定), by the level above. Refuses with RULING.* and SUSPENSION.*. */
  @Post()
  @Permission('incident.rule-on-suspension')
  @TakesStep()
  @Refuses(
    refuse,
    'RULING.NOTHING_ASKED',
    'RULING.OWN_REQUEST',
    'RULING.NOT_LEVEL_ABOVE',
    'SUSPENSION.NOT_SECURED',
    'SUSPENSION.REVIEW_PASSED',
  )
  rule(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(RuleOnSuspension) command: RuleOnSuspension,
  ): Promise<StepTaken> {
    return this.custody.act(
      call,
      incidentId,
      command.approve ? 'incident.suspended.v1' : 'incident.suspension-denied.v1',
      (incident, { at, actor, texts }) =>
        decideSuspensionRuling(incident, command, { ruler: actor, reason: texts.reason, at }),
      { texts: { reason: command.reason } },
    );
  }
}
