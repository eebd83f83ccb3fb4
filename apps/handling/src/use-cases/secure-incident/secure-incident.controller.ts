import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { beforehand, Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { evidenceReceiptRefusals, EvidenceReceipts } from '#evidence-receipts';
import { refuse } from '../../domain/handling.refusals.js';
import type { IncidentHandling } from '../../domain/incident-handling.js';
import { SecureIncident } from './secure-incident.command.js';
import { decideSecuring } from './secure-incident.decide.js';

@Controller('incidents/:incidentId/securings')
export class SecureIncidentController {
  constructor(
    private readonly custody: Custody<IncidentHandling>,
    private readonly receipts: EvidenceReceipts,
  ) {}

  /** Says that what is urgent was made safe (控险); restoring it goes on. Refuses with SECURING.*. */
  @Post()
  @Permission('incident.secure')
  @TakesStep()
  @Refuses(refuse, 'SECURING.NOTHING_TO_SECURE')
  @Refuses(evidenceReceiptRefusals)
  async secure(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(SecureIncident) command: SecureIncident,
  ): Promise<StepTaken> {
    const evidence = await beforehand(this.receipts.readWithPhoto(command.evidence, call.who.person));
    return this.custody.act(
      call,
      incidentId,
      'incident.secured.v1',
      (incident, { actor, texts }) =>
        decideSecuring(incident, { unit: actor.post.unit, note: texts.note ?? null, evidence: evidence() }),
      { texts: { note: command.note } },
    );
  }
}
