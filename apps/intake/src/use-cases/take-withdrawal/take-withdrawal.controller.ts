import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, type FactTaken, IdParam, SideFacts, TakesFact } from '#custody';
import { Refuses } from '#endpoint';
import { Refused } from '#primitives';
import type { IncidentIntake } from '../../domain/incident-intake.js';
import { refuse } from '../../domain/intake.refusals.js';
import { Reporters } from '../../persistence/reporters.js';
import { TakeWithdrawal } from './take-withdrawal.command.js';

@Controller('incidents/:incidentId/caller-withdrawals')
export class TakeWithdrawalController {
  constructor(
    private readonly facts: SideFacts<IncidentIntake>,
    private readonly reporters: Reporters,
  ) {}

  /**
   * Takes down that a caller takes back what they reported (来电人撤诉), once for each caller. The incident goes on. Takes
   * no version; refuses with WITHDRAWAL.* and INCIDENT.OVER.
   */
  @Post()
  @Permission('incident.take-withdrawal')
  @TakesFact()
  @Refuses(refuse, 'WITHDRAWAL.NO_CALLER', 'WITHDRAWAL.NOT_A_CALLER', 'WITHDRAWAL.ALREADY_WITHDRAWN')
  take(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(TakeWithdrawal) command: TakeWithdrawal,
  ): Promise<FactTaken> {
    const { reason } = command;
    return this.facts.record(
      call,
      incidentId,
      'incident.caller-withdrew.v1',
      { reason },
      async ({ held }, { manager, at, texts }) => {
        const party = command.party ?? held.reporterParty;
        if (!party) throw new Refused(refuse('WITHDRAWAL.NO_CALLER'));
        const withdrawn = await this.reporters.withdraw(manager, incidentId, party, at);
        if (withdrawn !== 'WITHDRAWN') throw new Refused(refuse(`WITHDRAWAL.${withdrawn}`));
        return { party, reason: texts.reason };
      },
      { evenIn: ['MERGED'] },
    );
  }
}
