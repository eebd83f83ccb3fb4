import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { Catalogue, referenceRefusals, Units } from '#reference-copy';
import { refuse } from '../../domain/dispatch.refusals.js';
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
  @TakesStep()
  @Refuses(
    refuse,
    'DISPATCH.UNKNOWN_UNIT',
    'DISPATCH.NOT_A_DEPARTMENT',
    'DISPATCH.UNIT_CLOSED',
    'DISPATCH.LEAD_AMONG_CO_UNITS',
    'DISPATCH.UNKNOWN_CATEGORY',
  )
  @Refuses(referenceRefusals)
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
