import { Controller, Param, Post } from '@nestjs/common';
import { Permission, SignedByMachine, type SignedIn, Who } from '#access';
import { Command, custodyRefusals, type FactTaken, SideFacts, TakesFact } from '#custody';
import { Refuses } from '#endpoint';
import { Refused } from '#primitives';
import type { IncidentIntake } from '../../../domain/incident-intake.js';
import { refuse } from '../../../domain/intake.refusals.js';
import { Reporters } from '../../../persistence/reporters.js';
import { hotlineCall } from '../hotline-call.js';
import { KnownOrders } from '../known-order.js';
import { WithdrawOrder } from './withdraw-order.command.js';

@Controller('hotline/orders/:orderNo/withdrawals')
export class WithdrawOrderController {
  constructor(
    private readonly orders: KnownOrders,
    private readonly facts: SideFacts<IncidentIntake>,
    private readonly reporters: Reporters,
  ) {}

  /**
   * The caller told the hotline that they take back what they reported (撤诉), once. The incident goes on, and so do the
   * callbacks. Refuses with HOTLINE.UNKNOWN_ORDER, WITHDRAWAL.ALREADY_WITHDRAWN and INCIDENT.OVER.
   */
  @Post()
  @Permission('hotline.send')
  @SignedByMachine()
  @TakesFact()
  @Refuses(refuse, 'HOTLINE.UNKNOWN_ORDER', 'WITHDRAWAL.NOT_A_CALLER', 'WITHDRAWAL.ALREADY_WITHDRAWN')
  @Refuses(custodyRefusals, 'IDEMPOTENCY.KEY_REUSED', 'IDEMPOTENCY.IN_PROGRESS')
  async withdraw(
    @Who() who: SignedIn,
    @Param('orderNo') asSent: string,
    @Command(WithdrawOrder) command: WithdrawOrder,
  ): Promise<FactTaken> {
    const { orderNo, incidentId, reportedAs, party } = await this.orders.named(who, asSent);
    return this.facts.record(
      hotlineCall(who, 'POST /hotline/orders/:orderNo/withdrawals', orderNo, command),
      incidentId,
      'incident.caller-withdrew.v1',
      { reason: command.reason },
      async (_, { manager, at, texts }) => {
        const withdrawn = await this.reporters.withdraw(manager, reportedAs, party, at);
        if (withdrawn !== 'WITHDRAWN') throw new Refused(refuse(`WITHDRAWAL.${withdrawn}`));
        return { party, reason: texts.reason };
      },
    );
  }
}
