import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken } from '#custody';
import { Catalogue, Units } from '#reference-copy';
import type { IncidentDispatch } from '../../domain/incident-dispatch.js';
import { DispatchIncident } from './dispatch-incident.command.js';
import { decideDispatch } from './dispatch-incident.decide.js';

@Controller('incidents/:incidentId/dispatches')
export class DispatchIncidentController {
  constructor(
    private readonly custody: Custody<IncidentDispatch>,
    private readonly units: Units,
    private readonly catalogue: Catalogue,
  ) {}

  /** Assigns the incident to a unit (派遣). Answers the new incident version; refuses with DISPATCH.*. */
  @Post()
  @Permission('incident.dispatch')
  dispatch(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(DispatchIncident) command: DispatchIncident,
  ): Promise<StepTaken> {
    return this.custody.act(
      call,
      incidentId,
      'incident.dispatched.v1',
      async (incident, { at, texts }) =>
        decideDispatch(incident, command, {
          units: await this.units.all(),
          catalogue: await this.catalogue.current(),
          opinion: texts.opinion ?? null,
          at,
        }),
      { texts: { opinion: command.opinion } },
    );
  }
}
