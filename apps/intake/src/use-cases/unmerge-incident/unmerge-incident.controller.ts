import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { Catalogue, referenceRefusals } from '#reference-copy';
import type { IncidentIntake } from '../../domain/incident-intake.js';
import { UnmergeIncident } from './unmerge-incident.command.js';
import { decideUnmerge } from './unmerge-incident.decide.js';

@Controller('incidents/:incidentId/unmerges')
export class UnmergeIncidentController {
  constructor(
    private readonly custody: Custody<IncidentIntake>,
    private readonly catalogue: Catalogue,
  ) {}

  /** Takes a merge back (撤销并案): the incident is a report again, with a registration clock of its own. */
  @Post()
  @Permission('incident.unmerge')
  @TakesStep()
  @Refuses(referenceRefusals)
  unmerge(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(UnmergeIncident) command: UnmergeIncident,
  ): Promise<StepTaken> {
    return this.custody.act(
      call,
      incidentId,
      'incident.unmerged.v1',
      async (incident, { at, rules, texts }) =>
        decideUnmerge(incident, { catalogue: await this.catalogue.current(), reason: texts.reason, at, rules }),
      { texts: { reason: command.reason } },
    );
  }
}
