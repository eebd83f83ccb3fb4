import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import type { IncidentIntake } from '../../domain/incident-intake.js';
import { refuse } from '../../domain/intake.refusals.js';
import { hasMerged } from '../../persistence/merged-incidents.js';
import { MergeIncident } from './merge-incident.command.js';
import { decideMerge } from './merge-incident.decide.js';

@Controller('incidents/:incidentId/merges')
export class MergeIncidentController {
  constructor(private readonly custody: Custody<IncidentIntake>) {}

  /**
   * Merges a report into the incident that it is the same as (并案), whoever has custody of that one. Both are locked, so
   * that two who merge at once make no circle. Refuses with MERGE.*, and with ACCESS.OUT_OF_SCOPE a master out of reach.
   */
  @Post()
  @Permission('incident.merge')
  @TakesStep()
  @Refuses(
    refuse,
    'MERGE.INTO_ITSELF',
    'MERGE.UNKNOWN_MASTER',
    'MERGE.OTHER_COUNTY',
    'MERGE.MASTER_IS_MERGED',
    'MERGE.MASTER_IS_OVER',
    'MERGE.IS_MASTER',
  )
  merge(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(MergeIncident) { masterId, reason }: MergeIncident,
  ): Promise<StepTaken> {
    return this.custody.act(
      call,
      incidentId,
      'incident.merged.v1',
      async (incident, { actor, manager, texts, beside: [master] }) =>
        decideMerge(incident, masterId, {
          actor,
          master,
          isMaster: await hasMerged(manager, incidentId),
          reason: texts.reason,
        }),
      { texts: { reason }, beside: [masterId] },
    );
  }
}
