import { Controller, Post } from '@nestjs/common';
import { peopleBehind, Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken } from '#custody';
import { Catalogue } from '#reference-copy';
import type { IncidentClosure } from '../../domain/incident-closure.js';
import { RefuseSelfHandling } from './refuse-self-handling.command.js';
import { decideSelfHandlingRefusal } from './refuse-self-handling.decide.js';

@Controller('incidents/:incidentId/self-handling-refusals')
export class RefuseSelfHandlingController {
  constructor(
    private readonly custody: Custody<IncidentClosure>,
    private readonly catalogue: Catalogue,
  ) {}

  /** Does not accept what a grid worker did as done: it is a report again. Refuses with SELF_HANDLING.*. */
  @Post()
  @Permission('incident.confirm-self-handling')
  refuse(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(RefuseSelfHandling) command: RefuseSelfHandling,
  ): Promise<StepTaken> {
    return this.custody.act(
      call,
      incidentId,
      'incident.self-handling-refused.v1',
      async (incident, { actor, at, texts }) =>
        decideSelfHandlingRefusal(incident, {
          leaders: peopleBehind(actor),
          reason: texts.reason,
          catalogue: await this.catalogue.current(),
          at,
        }),
      { texts: { reason: command.reason } },
    );
  }
}
