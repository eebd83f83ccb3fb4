import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { Posts } from '#reference-copy';
import { refuse } from '../../domain/handling.refusals.js';
import type { IncidentHandling } from '../../domain/incident-handling.js';
import { AcknowledgeIncident } from './acknowledge-incident.command.js';
import { decideAcknowledgement } from './acknowledge-incident.decide.js';

@Controller('incidents/:incidentId/acknowledgements')
export class AcknowledgeIncidentController {
  constructor(
    private readonly custody: Custody<IncidentHandling>,
    private readonly posts: Posts,
  ) {}

  /** Signs for the incident on behalf of the lead unit (签收) and names its handler. Refuses with ACKNOWLEDGEMENT.*. */
  @Post()
  @Permission('incident.acknowledge')
  @TakesStep()
  @Refuses(refuse, 'ACKNOWLEDGEMENT.HANDLER_NOT_IN_UNIT')
  acknowledge(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(AcknowledgeIncident) command: AcknowledgeIncident,
  ): Promise<StepTaken> {
    return this.custody.act(call, incidentId, 'incident.acknowledged.v1', async (_, { actor, at }) =>
      decideAcknowledgement(command, {
        actor,
        staff: await this.posts.inUnit(actor.post.unit, actor.post.role, at),
      }),
    );
  }
}
