import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import type { IncidentIntake } from '../../domain/incident-intake.js';
import { RejectIncident } from './reject-incident.command.js';
import { decideRejection } from './reject-incident.decide.js';

@Controller('incidents/:incidentId/rejections')
export class RejectIncidentController {
  constructor(private readonly custody: Custody<IncidentIntake>) {}

  /** Rejects the report (不予立案): its life ends here. */
  @Post()
  @Permission('incident.reject')
  @TakesStep()
  reject(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(RejectIncident) command: RejectIncident,
  ): Promise<StepTaken> {
    return this.custody.act(
      call,
      incidentId,
      'incident.rejected.v1',
      (incident, { texts }) => decideRejection(incident, command, { explanation: texts.explanation }),
      { texts: { explanation: command.explanation } },
    );
  }
}
