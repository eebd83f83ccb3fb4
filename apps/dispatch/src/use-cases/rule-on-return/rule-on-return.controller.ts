import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { referenceRefusals } from '#reference-copy';
import { refuse } from '../../domain/dispatch.refusals.js';
import type { IncidentDispatch } from '../../domain/incident-dispatch.js';
import { refusedUnits } from '../../domain/units-that-may-handle.js';
import { ReferenceInForce } from '../../reference/reference-in-force.js';
import { RuleOnReturn } from './rule-on-return.command.js';
import { decideRuling } from './rule-on-return.decide.js';

@Controller('incidents/:incidentId/return-rulings')
export class RuleOnReturnController {
  constructor(
    private readonly custody: Custody<IncidentDispatch>,
    private readonly reference: ReferenceInForce,
  ) {}

  /** Rules on a unit's request to return the incident (裁定). Refuses with RETURN.* and DISPATCH.*. */
  @Post()
  @Permission('incident.rule-on-return')
  @TakesStep()
  @Refuses(
    refuse,
    'RETURN.UPHELD_TO_SAME_UNIT',
    'RETURN.NEEDS_DUTY_CHIEF',
    'RETURN.OWN_REQUEST',
    ...refusedUnits,
    'DISPATCH.UNKNOWN_CATEGORY',
  )
  @Refuses(referenceRefusals)
  rule(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(RuleOnReturn) command: RuleOnReturn,
  ): Promise<StepTaken> {
    return this.custody.act(
      call,
      incidentId,
      'incident.return-ruled.v1',
      async (incident, { at, actor, texts, rules }) =>
        decideRuling(incident, command, {
          reference: await this.reference.of(incident.scope.grid, at),
          reason: texts.reason,
          ruler: actor,
          at,
          rules,
        }),
      { texts: { reason: command.reason } },
    );
  }
}
