import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, type FactTaken, IdParam, SideFacts, TakesFact } from '#custody';
import { z } from 'zod';
import type { IncidentDispatch } from '../../domain/incident-dispatch.js';

export const UrgeIncident = z.strictObject({
  text: z.string().trim().min(1).max(500).optional().describe('催办意见 Stays with dispatch'),
});
export type UrgeIncident = z.infer<typeof UrgeIncident>;

@Controller('incidents/:incidentId/urges')
export class UrgeIncidentController {
  constructor(private readonly facts: SideFacts<IncidentDispatch>) {}

  /** Urges whoever has the incident to get on with it (催办). Takes no version; refuses with INCIDENT.OVER. */
  @Post()
  @Permission('incident.urge')
  @TakesFact()
  urge(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(UrgeIncident) { text }: UrgeIncident,
  ): Promise<FactTaken> {
    return this.facts.record(call, incidentId, 'incident.urged.v1', { text }, (_, { texts }) => ({
      text: texts.text ?? null,
    }));
  }
}
