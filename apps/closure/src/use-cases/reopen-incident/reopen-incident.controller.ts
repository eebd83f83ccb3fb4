import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { Catalogue, referenceRefusals, Units } from '#reference-copy';
import { refuse } from '../../domain/closure.refusals.js';
import type { IncidentClosure } from '../../domain/incident-closure.js';
import { ReopenIncident } from './reopen-incident.command.js';
import { decideReopening } from './reopen-incident.decide.js';

@Controller('incidents/:incidentId/reopenings')
export class ReopenIncidentController {
  constructor(
    private readonly custody: Custody<IncidentClosure>,
    private readonly units: Units,
    private readonly catalogue: Catalogue,
  ) {}

  /** Hands a closed incident back to the unit that handled it, for a new round (重办). Refuses with REOPENING.*. */
  @Post()
  @Permission('incident.reopen')
  @TakesStep()
  @Refuses(refuse, 'REOPENING.SELF_HANDLED', 'REOPENING.NOT_CALLED_FOR', 'REOPENING.WINDOW_OVER')
  @Refuses(referenceRefusals)
  reopen(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(ReopenIncident) command: ReopenIncident,
  ): Promise<StepTaken> {
    return this.custody.act(
      call,
      incidentId,
      'incident.reopened.v1',
      async (incident, { actor, at, texts, rules }) =>
        decideReopening(incident, {
          actor,
          reason: texts.reason,
          units: await this.units.all(),
          catalogue: await this.catalogue.current(),
          at,
          rules,
        }),
      { texts: { reason: command.reason } },
    );
  }
}
