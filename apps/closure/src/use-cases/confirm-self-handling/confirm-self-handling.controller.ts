import { Controller, Post } from '@nestjs/common';
import { peopleBehind, Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { refuse } from '../../domain/closure.refusals.js';
import type { IncidentClosure } from '../../domain/incident-closure.js';
import { ConfirmSelfHandling } from './confirm-self-handling.command.js';
import { decideConfirmation } from './confirm-self-handling.decide.js';

@Controller('incidents/:incidentId/self-handling-confirmations')
export class ConfirmSelfHandlingController {
  constructor(private readonly custody: Custody<IncidentClosure>) {}

  /** Confirms what a grid worker dealt with on the spot, and closes it. Refuses with SELF_HANDLING.*. */
  @Post()
  @Permission('incident.confirm-self-handling')
  @TakesStep()
  @Refuses(refuse, 'SELF_HANDLING.NOT_SELF_HANDLED', 'SELF_HANDLING.SAMPLED', 'SELF_HANDLING.OWN_HANDLING')
  confirm(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(ConfirmSelfHandling) _: object,
  ): Promise<StepTaken> {
    return this.custody.act(call, incidentId, 'incident.closed.v1', (incident, { actor }) =>
      decideConfirmation(incident, peopleBehind(actor)),
    );
  }
}
