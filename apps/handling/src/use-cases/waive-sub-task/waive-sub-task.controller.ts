import { Controller, Param, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, parseRequest, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { refuse } from '../../domain/handling.refusals.js';
import type { IncidentHandling } from '../../domain/incident-handling.js';
import { UnitInPath } from '../../domain/unit-in-path.js';
import { WaiveSubTask } from './waive-sub-task.command.js';
import { decideWaiver } from './waive-sub-task.decide.js';

@Controller('incidents/:incidentId/sub-tasks/:unit/waivers')
export class WaiveSubTaskController {
  constructor(private readonly custody: Custody<IncidentHandling>) {}

  /** Does without a co-unit's part (免除协办), as the lead unit. Refuses with SUB_TASK.*. */
  @Post()
  @Permission('incident.waive-sub-task')
  @TakesStep()
  @Refuses(refuse, 'SUB_TASK.NONE', 'SUB_TASK.NOT_OPEN')
  waive(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Param('unit') given: string,
    @Command(WaiveSubTask) command: WaiveSubTask,
  ): Promise<StepTaken> {
    const { unit } = parseRequest(UnitInPath, { unit: given });
    return this.custody.act(
      call,
      incidentId,
      'incident.sub-task-waived.v1',
      (incident, { texts }) => decideWaiver(incident, unit, texts.reason),
      { texts: { reason: command.reason } },
    );
  }
}
