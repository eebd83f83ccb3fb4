import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken } from '#custody';
import { Catalogue, Units } from '#reference-copy';
import type { IncidentDispatch } from '../../domain/incident-dispatch.js';
import { RuleOnReturn } from './rule-on-return.command.js';
import { decideRuling } from './rule-on-return.decide.js';

@Controller('incidents/:incidentId/return-rulings')
export class RuleOnReturnController {
  constructor(
    private readonly custody: Custody<IncidentDispatch>,
    private readonly units: Units,
    private readonly catalogue: Catalogue,
  ) {}

  /** Rules on a unit's request to return the incident (裁定). Refuses with RETURN.* and DISPATCH.*. */
  @Post()
  @Permission('incident.rule-on-return')
  rule(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(RuleOnReturn) command: RuleOnReturn,
  ): Promise<StepTaken> {
    return this.custody.act(
      call,
      incidentId,
      'incident.return-ruled.v1',
      async (incident, { at, actor, texts }) =>
        decideRuling(incident, command, {
          units: await this.units.all(),
          catalogue: await this.catalogue.current(),
          reason: texts.reason,
          ruler: actor,
          at,
        }),
      { texts: { reason: command.reason } },
    );
  }
}
