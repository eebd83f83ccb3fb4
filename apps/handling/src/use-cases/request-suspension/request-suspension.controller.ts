import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { beforehand, Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { evidenceReceiptRefusals, EvidenceReceipts } from '#evidence-receipts';
import { referenceRefusals, TimeRulesCopy } from '#reference-copy';
import { refuse } from '../../domain/handling.refusals.js';
import type { IncidentHandling } from '../../domain/incident-handling.js';
import { versionsOf } from '../../domain/versions-of.js';
import { RequestSuspension } from './request-suspension.command.js';
import { decideSuspensionRequest } from './request-suspension.decide.js';

@Controller('incidents/:incidentId/suspension-requests')
export class RequestSuspensionController {
  constructor(
    private readonly custody: Custody<IncidentHandling>,
    private readonly receipts: EvidenceReceipts,
    private readonly timeRules: TimeRulesCopy,
  ) {}

  /** Asks for the clocks to stand still until a review date (中止申请). Refuses with SUSPENSION.* and RULING.PENDING. */
  @Post()
  @Permission('incident.request-suspension')
  @TakesStep()
  @Refuses(refuse, 'RULING.PENDING', 'SUSPENSION.NOT_SECURED', 'SUSPENSION.REVIEW_NOT_AHEAD')
  @Refuses(evidenceReceiptRefusals)
  @Refuses(referenceRefusals)
  async request(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(RequestSuspension) command: RequestSuspension,
  ): Promise<StepTaken> {
    const evidence = await beforehand(this.receipts.read(command.evidence, call.who.person));
    return this.custody.act(
      call,
      incidentId,
      'incident.suspension-requested.v1',
      async (incident, { at, actor, texts, rules }) =>
        decideSuspensionRequest(incident, command, {
          unit: actor.post.unit,
          reason: texts.reason,
          evidence: evidence(),
          at,
          rules,
          rulesOf: await this.timeRules.ofVersions(versionsOf(incident.particulars.clocks)),
        }),
      { texts: { reason: command.reason } },
    );
  }
}
