import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { referenceRefusals, Units } from '#reference-copy';
import { refuse } from '../../domain/handling.refusals.js';
import type { IncidentHandling } from '../../domain/incident-handling.js';
import { RequestReturn } from './request-return.command.js';
import { decideReturnRequest } from './request-return.decide.js';

@Controller('incidents/:incidentId/return-requests')
export class RequestReturnController {
  constructor(
    private readonly custody: Custody<IncidentHandling>,
    private readonly units: Units,
  ) {}

  /** Asks for the incident to be taken back (退单); dispatch rules on it. Refuses with RETURN.*. */
  @Post()
  @Permission('incident.request-return')
  @TakesStep()
  @Refuses(
    refuse,
    'RETURN.RULING_IS_BINDING',
    'RETURN.SUGGESTED_UNIT_UNKNOWN',
    'RETURN.SUGGESTED_UNIT_NOT_A_DEPARTMENT',
    'RETURN.SUGGESTS_ITSELF',
  )
  @Refuses(referenceRefusals)
  request(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(RequestReturn) command: RequestReturn,
  ): Promise<StepTaken> {
    return this.custody.act(
      call,
      incidentId,
      'incident.return-requested.v1',
      async (incident, { at, actor, texts, rules }) =>
        decideReturnRequest(incident, command, {
          unit: actor.post.unit,
          units: await this.units.all(),
          legalGround: texts.legalGround,
          at,
          rules,
        }),
      { texts: { legalGround: command.legalGround } },
    );
  }
}
