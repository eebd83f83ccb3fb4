import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { refuse } from '../../domain/closure.refusals.js';
import type { IncidentClosure } from '../../domain/incident-closure.js';
import { CloseIncident } from './close-incident.command.js';
import { decideClosing } from './close-incident.decide.js';

@Controller('incidents/:incidentId/closings')
export class CloseIncidentController {
  constructor(private readonly custody: Custody<IncidentClosure>) {}

  /** Closes an urgent incident that passed its inspection (结案). Refuses with CLOSURE.*. */
  @Post()
  @Permission('incident.close')
  @TakesStep()
  @Refuses(refuse, 'CLOSURE.SELF_HANDLED', 'CLOSURE.NOT_INSPECTED')
  close(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(CloseIncident) _: object,
  ): Promise<StepTaken> {
    return this.custody.act(call, incidentId, 'incident.closed.v1', decideClosing);
  }
}
