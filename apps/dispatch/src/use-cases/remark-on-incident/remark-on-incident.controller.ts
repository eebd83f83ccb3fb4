import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, type FactTaken, IdParam, SideFacts, TakesFact } from '#custody';
import { z } from 'zod';
import type { IncidentDispatch } from '../../domain/incident-dispatch.js';

export const RemarkOnIncident = z.strictObject({
  text: z.string().trim().min(1).max(2_000).describe('备注 Stays with dispatch'),
});
export type RemarkOnIncident = z.infer<typeof RemarkOnIncident>;

@Controller('incidents/:incidentId/remarks')
export class RemarkOnIncidentController {
  constructor(private readonly facts: SideFacts<IncidentDispatch>) {}

  /** Remarks on an incident (备注), whoever has custody of it. Takes no version; refuses with INCIDENT.OVER. */
  @Post()
  @Permission('incident.remark')
  @TakesFact()
  remark(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(RemarkOnIncident) { text }: RemarkOnIncident,
  ): Promise<FactTaken> {
    return this.facts.record(call, incidentId, 'incident.remarked.v1', { text }, (_, { texts }) => ({
      text: texts.text,
    }));
  }
}
