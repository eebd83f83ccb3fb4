import { Controller, Post } from '@nestjs/common';
import { peopleBehind, Permission } from '#access';
import { beforehand, Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { evidenceReceiptRefusals, EvidenceReceipts } from '#evidence-receipts';
import { PeopleToAsk } from '#people-to-ask';
import { Catalogue, referenceRefusals } from '#reference-copy';
import { inspectorsNotFound } from '../../closure.metrics.js';
import { refuse } from '../../domain/closure.refusals.js';
import type { IncidentClosure } from '../../domain/incident-closure.js';
import { InspectIncident } from './inspect-incident.command.js';
import { decideInspection, leavesNobodyAsked } from './inspect-incident.decide.js';

@Controller('incidents/:incidentId/inspections')
export class InspectIncidentController {
  constructor(
    private readonly custody: Custody<IncidentClosure>,
    private readonly receipts: EvidenceReceipts,
    private readonly people: PeopleToAsk,
    private readonly catalogue: Catalogue,
  ) {}

  /**
   * Says what the assigned inspector found on the spot (核查). Answers where that leads: closed, back in handling, or
   * still being inspected. Refuses with INSPECTION.* and EVIDENCE.*.
   */
  @Post()
  @Permission('incident.inspect')
  @TakesStep()
  @Refuses(
    refuse,
    'INSPECTION.OWN_HANDLING',
    'INSPECTION.ALREADY_PASSED',
    'INSPECTION.PHOTO_MISSING',
    'INSPECTION.REASON_MISSING',
  )
  @Refuses(evidenceReceiptRefusals)
  @Refuses(referenceRefusals)
  async inspect(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(InspectIncident) command: InspectIncident,
  ): Promise<StepTaken> {
    const evidence = await beforehand(this.receipts.readWithPhoto(command.evidence, call.who.person));
    let nobodyAsked = false;
    const taken = await this.custody.act(
      call,
      incidentId,
      'incident.inspected.v1',
      async (incident, { actor, at, texts, rules }) => {
        const decision = decideInspection(incident, command, {
          inspectors: peopleBehind(actor),
          evidence: evidence(),
          note: texts.note ?? null,
          circles: await this.people.around(incident.scope.grid, at),
          catalogue: await this.catalogue.current(),
          at,
          rules,
        });
        nobodyAsked = leavesNobodyAsked(decision);
        return decision;
      },
      { texts: { note: command.note } },
    );
    if (nobodyAsked) inspectorsNotFound.inc();
    return taken;
  }
}
