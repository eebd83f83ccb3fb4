import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { beforehand, Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { evidenceReceiptRefusals, EvidenceReceipts } from '#evidence-receipts';
import { referenceRefusals, TimeRulesCopy } from '#reference-copy';
import { refuse } from '../../domain/handling.refusals.js';
import type { IncidentHandling } from '../../domain/incident-handling.js';
import { versionsOf } from '../../domain/versions-of.js';
import { RequestExtension } from './request-extension.command.js';
import { decideExtensionRequest } from './request-extension.decide.js';

@Controller('incidents/:incidentId/extension-requests')
export class RequestExtensionController {
  constructor(
    private readonly custody: Custody<IncidentHandling>,
    private readonly receipts: EvidenceReceipts,
    private readonly timeRules: TimeRulesCopy,
  ) {}

  /** Asks for more time (延期申请), before the handling limit has run out. Refuses with EXTENSION.* and RULING.PENDING. */
  @Post()
  @Permission('incident.request-extension')
  @TakesStep()
  @Refuses(
    refuse,
    'RULING.PENDING',
    'EXTENSION.NOTHING_TO_EXTEND',
    'EXTENSION.TOO_LATE',
    'EXTENSION.USED_UP',
    'EXTENSION.TOO_LONG',
  )
  @Refuses(evidenceReceiptRefusals)
  @Refuses(referenceRefusals)
  async request(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(RequestExtension) command: RequestExtension,
  ): Promise<StepTaken> {
    const evidence = await beforehand(this.receipts.read(command.evidence, call.who.person));
    return this.custody.act(
      call,
      incidentId,
      'incident.extension-requested.v1',
      async (incident, { at, actor, texts, rules }) =>
        decideExtensionRequest(incident, command, {
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
