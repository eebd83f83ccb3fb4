import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { Catalogue, referenceRefusals, TimeRulesCopy } from '#reference-copy';
import type { IncidentHandling } from '../../domain/incident-handling.js';
import { versionsOf } from '../../domain/versions-of.js';
import { ResumeIncident } from './resume-incident.command.js';
import { decideResumption } from './resume-incident.decide.js';

@Controller('incidents/:incidentId/resumptions')
export class ResumeIncidentController {
  constructor(
    private readonly custody: Custody<IncidentHandling>,
    private readonly catalogue: Catalogue,
    private readonly timeRules: TimeRulesCopy,
  ) {}

  /** Ends a suspension before its review date (恢复处置): the clocks go on from where they stood still. */
  @Post()
  @Permission('incident.resume')
  @TakesStep()
  @Refuses(referenceRefusals)
  resume(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(ResumeIncident) command: ResumeIncident,
  ): Promise<StepTaken> {
    return this.custody.act(
      call,
      incidentId,
      'incident.resumed.v1',
      async (incident, { at, actor, texts }) =>
        decideResumption(incident, {
          basis: actor.post.role === 'duty_chief' ? 'DUTY_CHIEF' : 'LEAD_UNIT',
          reason: texts.reason,
          catalogue: await this.catalogue.current(),
          rulesOf: await this.timeRules.ofVersions(versionsOf(incident.particulars.suspension?.clocks ?? [])),
          at,
        }),
      { texts: { reason: command.reason } },
    );
  }
}
