import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { PeopleToAsk } from '#people-to-ask';
import { Catalogue, referenceRefusals } from '#reference-copy';
import type { IncidentIntake } from '../../domain/incident-intake.js';
import { refuse } from '../../domain/intake.refusals.js';
import { RequestVerification } from './request-verification.command.js';
import { decideVerificationRequest } from './request-verification.decide.js';

@Controller('incidents/:incidentId/verification-requests')
export class RequestVerificationController {
  constructor(
    private readonly custody: Custody<IncidentIntake>,
    private readonly people: PeopleToAsk,
    private readonly catalogue: Catalogue,
  ) {}

  /**
   * Asks a grid worker to look whether a public report is so (派核实), within 24 hours; while that waits, asks another
   * instead. Refuses with VERIFICATION.*.
   */
  @Post()
  @Permission('incident.request-verification')
  @TakesStep()
  @Refuses(
    refuse,
    'VERIFICATION.SEEN_BY_WORKER',
    'VERIFICATION.NOBODY_TO_ASK',
    'VERIFICATION.ALREADY_ASKED',
    'VERIFICATION.NOT_AROUND',
    'VERIFICATION.OWN_REPORT',
  )
  @Refuses(referenceRefusals)
  request(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(RequestVerification) command: RequestVerification,
  ): Promise<StepTaken> {
    return this.custody.act(
      call,
      incidentId,
      'incident.verification-requested.v1',
      async (incident, { at, rules, texts }) =>
        decideVerificationRequest(incident, command, {
          circles: await this.people.around(incident.scope.grid, at),
          catalogue: await this.catalogue.current(),
          question: texts.question,
          at,
          rules,
        }),
      { texts: { question: command.question } },
    );
  }
}
