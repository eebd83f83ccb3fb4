import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { eventIdOf, newReceiptNumber } from '#contracts';
import { Call, Command, type CommandCall, factTaken, IdParam, SideFacts, TakesFact } from '#custody';
import { newId } from '#primitives';
import { z } from 'zod';
import { receiptNumber } from '../../channels/reports-incident.js';
import type { IncidentIntake } from '../../domain/incident-intake.js';
import { Receipts } from '../../persistence/receipts.js';
import { Reporters } from '../../persistence/reporters.js';
import { TakeRepeatCall } from './take-repeat-call.command.js';

/** What a repeat call answers: this caller's own receipt number, beside the fact. */
const callTaken = factTaken.extend({ receiptNumber }).meta({ id: 'CallTaken' });

@Controller('incidents/:incidentId/repeat-calls')
export class TakeRepeatCallController {
  constructor(
    private readonly facts: SideFacts<IncidentIntake>,
    private readonly reporters: Reporters,
    private readonly receipts: Receipts,
  ) {}

  /**
   * Takes down that somebody called about it again (重复来电), whoever has custody of it, also where it is merged into
   * another. The caller becomes a party of the incident and stays with intake. Takes no version; refuses with
   * INCIDENT.OVER.
   */
  @Post()
  @Permission('incident.take-repeat-call')
  @TakesFact(callTaken)
  async take(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(TakeRepeatCall) { caller, confidential, text }: TakeRepeatCall,
  ): Promise<z.infer<typeof callTaken>> {
    const number = newReceiptNumber();
    let sealed: string | undefined;
    const taken = await this.facts.record(
      call,
      incidentId,
      'incident.call-repeated.v1',
      { text },
      async (_, { manager, at, texts }) => {
        const party = newId();
        const sealing = this.receipts.seal(incidentId, number);
        await this.reporters.take({ party, ...caller, confidential }).keep(manager, incidentId);
        await this.receipts.issue(manager, number, incidentId, at);
        sealed = await sealing;
        return { party, confidential, text: texts.text };
      },
      { evenIn: ['MERGED'], eventId: eventIdOf(number), answer: () => ({ receiptNumber: sealed! }) },
    );
    const isRepeated = taken.receiptNumber !== sealed;
    return {
      ...taken,
      receiptNumber: isRepeated ? await this.receipts.open(incidentId, taken.receiptNumber) : number,
    };
  }
}
