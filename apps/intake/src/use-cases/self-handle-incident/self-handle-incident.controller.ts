import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { beforehand, Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { evidenceReceiptRefusals, EvidenceReceipts } from '#evidence-receipts';
import { Catalogue, referenceRefusals } from '#reference-copy';
import type { IncidentIntake } from '../../domain/incident-intake.js';
import { refuse } from '../../domain/intake.refusals.js';
import { SelfHandleIncident } from './self-handle-incident.command.js';
import { decideSelfHandling } from './self-handle-incident.decide.js';

@Controller('incidents/:incidentId/self-handlings')
export class SelfHandleIncidentController {
  constructor(
    private readonly custody: Custody<IncidentIntake>,
    private readonly receipts: EvidenceReceipts,
    private readonly catalogue: Catalogue,
  ) {}

  /** Says that it is dealt with (自行处置), and hands it over to closure for confirmation. Refuses with SELF_HANDLING.*. */
  @Post()
  @Permission('incident.self-handle')
  @TakesStep()
  @Refuses(
    refuse,
    'SELF_HANDLING.SUBCATEGORY_MISSING',
    'SELF_HANDLING.UNKNOWN_SUBCATEGORY',
    'SELF_HANDLING.NOT_ON_LIST',
  )
  @Refuses(evidenceReceiptRefusals)
  @Refuses(referenceRefusals)
  async selfHandle(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(SelfHandleIncident) command: SelfHandleIncident,
  ): Promise<StepTaken> {
    const before = await beforehand(this.receipts.readWithPhoto(command.before, call.who.person));
    const after = await beforehand(this.receipts.readWithPhoto(command.after, call.who.person));
    return this.custody.act(
      call,
      incidentId,
      'incident.self-handled.v1',
      async (incident, { at, texts, rules }) =>
        decideSelfHandling(incident, command, {
          catalogue: await this.catalogue.current(),
          before: before(),
          after: after(),
          note: texts.note,
          at,
          rules,
        }),
      { texts: { note: command.note } },
    );
  }
}
