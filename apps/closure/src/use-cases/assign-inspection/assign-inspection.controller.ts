import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { PeopleToAsk } from '#people-to-ask';
import { referenceRefusals } from '#reference-copy';
import { refuse } from '../../domain/closure.refusals.js';
import type { IncidentClosure } from '../../domain/incident-closure.js';
import { AssignInspection } from './assign-inspection.command.js';
import { decideAssignment } from './assign-inspection.decide.js';

@Controller('incidents/:incidentId/inspection-assignments')
export class AssignInspectionController {
  constructor(
    private readonly custody: Custody<IncidentClosure>,
    private readonly people: PeopleToAsk,
  ) {}

  /** Asks the next in order, or somebody named, to inspect the incident (改派核查). Refuses with INSPECTION.*. */
  @Post()
  @Permission('incident.assign-inspection')
  @TakesStep()
  @Refuses(
    refuse,
    'INSPECTION.ALREADY_PASSED',
    'INSPECTION.OWN_HANDLING',
    'INSPECTION.NOBODY_TO_ASK',
    'INSPECTION.NOT_IN_ORDER',
  )
  @Refuses(referenceRefusals)
  assign(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(AssignInspection) command: AssignInspection,
  ): Promise<StepTaken> {
    return this.custody.act(call, incidentId, 'incident.inspection-assigned.v1', async (incident, { at, rules }) =>
      decideAssignment(incident, command, { circles: await this.people.around(incident.scope.grid, at), at, rules }),
    );
  }
}
