import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, type FactTaken, IdParam, SideFacts, TakesFact } from '#custody';
import { Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/dispatch.refusals.js';
import type { IncidentDispatch } from '../../domain/incident-dispatch.js';

export const SuperviseIncident = z.strictObject({
  reason: z.string().trim().min(1).max(500).describe('督办理由 Stays with dispatch'),
  until: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .describe('督办期限 By when it has to be done; later than now'),
});
export type SuperviseIncident = z.infer<typeof SuperviseIncident>;

@Controller('incidents/:incidentId/supervisions')
export class SuperviseIncidentController {
  constructor(private readonly facts: SideFacts<IncidentDispatch>) {}

  /**
   * Puts it under the duty chief's supervision (督办), whoever has it. No deadline moves. Takes no version; refuses with
   * INCIDENT.OVER and DISPATCH.SUPERVISED_UNTIL_PAST.
   */
  @Post()
  @Permission('incident.supervise')
  @TakesFact()
  @Refuses(refuse, 'DISPATCH.SUPERVISED_UNTIL_PAST')
  supervise(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(SuperviseIncident) { reason, until }: SuperviseIncident,
  ): Promise<FactTaken> {
    return this.facts.record(call, incidentId, 'incident.supervised.v1', { reason }, ({ scope }, { texts, at }) => {
      if (until <= at) throw new Refused(refuse('DISPATCH.SUPERVISED_UNTIL_PAST', { until }));
      return { reason: texts.reason, until: until.toISOString(), unit: scope.leadUnit };
    });
  }
}
