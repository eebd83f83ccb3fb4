import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, type FactTaken, IdParam, SideFacts, TakesFact } from '#custody';
import { newId } from '#primitives';
import type { IncidentIntake } from '../../domain/incident-intake.js';
import { Reporters } from '../../persistence/reporters.js';
import { TakeRepeatCall } from './take-repeat-call.command.js';

@Controller('incidents/:incidentId/repeat-calls')
export class TakeRepeatCallController {
  constructor(
    private readonly facts: SideFacts<IncidentIntake>,
    private readonly reporters: Reporters,
  ) {}

  /**
   * Takes down that somebody called about it again (重复来电), whoever has custody of it. The caller becomes a party of
   * the incident and stays with intake. Takes no version; refuses with INCIDENT.OVER.
   */
  @Post()
  @Permission('incident.take-repeat-call')
  @TakesFact()
  take(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(TakeRepeatCall) { caller, confidential, text }: TakeRepeatCall,
  ): Promise<FactTaken> {
    return this.facts.record(call, incidentId, 'incident.call-repeated.v1', { text }, async (_, { manager, texts }) => {
      const party = newId();
      await this.reporters.keep(manager, incidentId, { party, ...caller, confidential });
      return { party, confidential, text: texts.text };
    });
  }
}
