import { Controller, Post } from '@nestjs/common';
import { peopleBehind, Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { Catalogue, referenceRefusals } from '#reference-copy';
import { refuse } from '../../domain/closure.refusals.js';
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
  @TakesStep()
  @Refuses(refuse, 'SELF_HANDLING.NOT_SELF_HANDLED', 'SELF_HANDLING.SAMPLED', 'SELF_HANDLING.OWN_HANDLING')
  @Refuses(referenceRefusals)
  refuse(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(RefuseSelfHandling) command: RefuseSelfHandling,
  ): Promise<StepTaken> {
    return this.custody.act(
      call,
      incidentId,
      'incident.self-handling-refused.v1',
      async (incident, { actor, at, texts, rules }) =>
        decideSelfHandlingRefusal(incident, {
          leaders: peopleBehind(actor),
          reason: texts.reason,
          catalogue: await this.catalogue.current(),
          at,
          rules,
        }),
      { texts: { reason: command.reason } },
    );
  }
}
