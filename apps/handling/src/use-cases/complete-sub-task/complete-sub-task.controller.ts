import { Controller, Param, Post } from '@nestjs/common';
import { Permission } from '#access';
import {
  beforehand,
  Call,
  Command,
  type CommandCall,
  Custody,
  IdParam,
  parseRequest,
  type StepTaken,
  TakesStep,
} from '#custody';
import { Refuses } from '#endpoint';
import { evidenceReceiptRefusals, EvidenceReceipts } from '#evidence-receipts';
import { refuse } from '../../domain/handling.refusals.js';
import type { IncidentHandling } from '../../domain/incident-handling.js';
import { UnitInPath } from '../../domain/unit-in-path.js';
import { CompleteSubTask } from './complete-sub-task.command.js';
import { decideSubTaskCompletion } from './complete-sub-task.decide.js';

@Controller('incidents/:incidentId/sub-tasks/:unit/completions')
export class CompleteSubTaskController {
  constructor(
    private readonly custody: Custody<IncidentHandling>,
    private readonly receipts: EvidenceReceipts,
  ) {}

  /** Says that the co-unit did its part (协办完成). Refuses with SUB_TASK.*. */
  @Post()
  @Permission('incident.complete-sub-task')
  @TakesStep()
  @Refuses(refuse, 'SUB_TASK.NONE', 'SUB_TASK.NOT_OPEN', 'SUB_TASK.NOT_OWN_UNIT')
  @Refuses(evidenceReceiptRefusals)
  async complete(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Param('unit') given: string,
    @Command(CompleteSubTask) command: CompleteSubTask,
  ): Promise<StepTaken> {
    const { unit } = parseRequest(UnitInPath, { unit: given });
    const evidence = await beforehand(this.receipts.readWithPhoto(command.evidence, call.who.person));
    return this.custody.act(
      call,
      incidentId,
      'incident.sub-task-done.v1',
      (incident, { actor, texts }) =>
        decideSubTaskCompletion(incident, unit, {
          actingUnit: actor.post.unit,
          result: texts.result,
          evidence: evidence(),
        }),
      { texts: { result: command.result } },
    );
  }
}
