import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { beforehand, Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { evidenceReceiptRefusals, EvidenceReceipts } from '#evidence-receipts';
import { SupplementIncident } from './supplement-incident.command.js';
import { decideSupplement } from './supplement-incident.decide.js';

@Controller('incidents/:incidentId/supplements')
export class SupplementIncidentController {
  constructor(
    private readonly custody: Custody<unknown>,
    private readonly receipts: EvidenceReceipts,
  ) {}

  /** Adds a text, files, or both (补充), in whatever stage. Refuses with EVIDENCE.*. */
  @Post()
  @Permission('incident.supplement')
  @TakesStep()
  @Refuses(evidenceReceiptRefusals)
  async supplement(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(SupplementIncident) command: SupplementIncident,
  ): Promise<StepTaken> {
    const evidence = await beforehand(this.receipts.read(command.evidence, call.who.person));
    return this.custody.act(
      call,
      incidentId,
      'incident.supplemented.v1',
      (_, { texts }) => decideSupplement(texts.text ?? null, evidence()),
      { texts: { text: command.text } },
    );
  }
}
