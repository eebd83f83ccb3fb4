import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { beforehand, Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { evidenceReceiptRefusals, EvidenceReceipts } from '#evidence-receipts';
import { refuse } from '../../domain/handling.refusals.js';
import type { IncidentHandling } from '../../domain/incident-handling.js';
import { FeedBack } from './feed-back.command.js';
import { decideFeedback } from './feed-back.decide.js';

@Controller('incidents/:incidentId/feedbacks')
export class FeedBackController {
  constructor(
    private readonly custody: Custody<IncidentHandling>,
    private readonly receipts: EvidenceReceipts,
  ) {}

  /** Feeds back what was done (反馈) and hands the incident over to closure for inspection. Refuses with FEEDBACK.*. */
  @Post()
  @Permission('incident.feed-back')
  @TakesStep()
  @Refuses(refuse, 'FEEDBACK.NOT_THE_LEAD_UNIT', 'FEEDBACK.SUB_TASKS_OPEN')
  @Refuses(evidenceReceiptRefusals)
  async feedBack(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(FeedBack) command: FeedBack,
  ): Promise<StepTaken> {
    const evidence = await beforehand(this.receipts.readWithPhoto(command.evidence, call.who.person));
    return this.custody.act(
      call,
      incidentId,
      'incident.fed-back.v1',
      (incident, { at, actor, texts, rules }) =>
        decideFeedback(incident, { actor, result: texts.result, evidence: evidence(), at, rules }),
      { texts: { result: command.result } },
    );
  }
}
