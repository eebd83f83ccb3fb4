import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { referenceRefusals } from '#reference-copy';
import { refuse } from '../../domain/dispatch.refusals.js';
import type { IncidentDispatch } from '../../domain/incident-dispatch.js';
import { refusedUnits } from '../../domain/units-that-may-handle.js';
import { ReferenceInForce } from '../../reference/reference-in-force.js';
import { DispatchIncident } from './dispatch-incident.command.js';
import { decideDispatch } from './dispatch-incident.decide.js';

@Controller('incidents/:incidentId/dispatches')
export class DispatchIncidentController {
  constructor(
    private readonly custody: Custody<IncidentDispatch>,
    private readonly reference: ReferenceInForce,
  ) {}

  /**
   * Assigns the incident to a unit (派遣). A community's or township's desk dispatches what is on it, within its own
   * area; the county's centre everything. Answers the new incident version; refuses with DISPATCH.*.
   */
  @Post()
  @Permission('incident.dispatch')
  @TakesStep()
  @Refuses(refuse, ...refusedUnits, 'DISPATCH.UNKNOWN_CATEGORY', 'DISPATCH.NOT_YOUR_DESK', 'DISPATCH.BEYOND_YOUR_DESK')
  @Refuses(referenceRefusals)
  dispatch(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(DispatchIncident) { opinion, ...named }: DispatchIncident,
  ): Promise<StepTaken> {
    return this.custody.act(
      call,
      incidentId,
      'incident.dispatched.v1',
      async (incident, { at, actor, texts, rules }) => {
        const reference = await this.reference.of(incident.scope.grid, at);
        return decideDispatch(incident, named, { reference, actor, opinion: texts.opinion ?? null, at, rules });
      },
      { texts: { opinion } },
    );
  }
}
