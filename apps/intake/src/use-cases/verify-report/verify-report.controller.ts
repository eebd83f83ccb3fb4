import { Controller, Post } from '@nestjs/common';
import { peopleBehind, Permission } from '#access';
import { beforehand, Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { evidenceReceiptRefusals, EvidenceReceipts } from '#evidence-receipts';
import { PeopleToAsk } from '#people-to-ask';
import { Catalogue, referenceRefusals, TimeRulesCopy } from '#reference-copy';
import type { IncidentIntake } from '../../domain/incident-intake.js';
import { refuse } from '../../domain/intake.refusals.js';
import { VerifyReport } from './verify-report.command.js';
import { decideVerification } from './verify-report.decide.js';

@Controller('incidents/:incidentId/verifications')
export class VerifyReportController {
  constructor(
    private readonly custody: Custody<IncidentIntake>,
    private readonly receipts: EvidenceReceipts,
    private readonly people: PeopleToAsk,
    private readonly catalogue: Catalogue,
    private readonly timeRules: TimeRulesCopy,
  ) {}

  /**
   * Says what the worker who was asked found on the spot (核实). Answers where that leads: back with the officer, or
   * still being verified, by another. Refuses with VERIFICATION.* and EVIDENCE.*.
   */
  @Post()
  @Permission('incident.verify')
  @TakesStep()
  @Refuses(refuse, 'VERIFICATION.OWN_REPORT', 'VERIFICATION.PHOTO_MISSING')
  @Refuses(evidenceReceiptRefusals)
  @Refuses(referenceRefusals)
  async verify(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(VerifyReport) command: VerifyReport,
  ): Promise<StepTaken> {
    const evidence = await beforehand(this.receipts.readWithPhoto(command.evidence, call.who.person));
    return this.custody.act(
      call,
      incidentId,
      'incident.verified.v1',
      async (incident, { actor, at, rules, texts }) => {
        const { timeRules = rules.version } = incident.held.registration ?? {};
        return decideVerification(incident, command, {
          verifiers: peopleBehind(actor),
          evidence: evidence(),
          note: texts.note,
          circles: await this.people.around(incident.scope.grid, at),
          catalogue: await this.catalogue.current(),
          at,
          rules,
          registrationRules: (await this.timeRules.ofVersions([timeRules])).get(timeRules)!,
        });
      },
      { texts: { note: command.note } },
    );
  }
}
