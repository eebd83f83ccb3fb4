import { Controller, Param, Post } from '@nestjs/common';
import { Permission, SignedByMachine, type SignedIn, Who } from '#access';
import { Command, custodyRefusals, type FactTaken, SideFacts, TakesFact } from '#custody';
import { Refuses } from '#endpoint';
import type { IncidentIntake } from '../../../domain/incident-intake.js';
import { refuse } from '../../../domain/intake.refusals.js';
import { hotlineCall } from '../hotline-call.js';
import { KnownOrders } from '../known-order.js';
import { UrgeOrder } from './urge-order.command.js';

@Controller('hotline/orders/:orderNo/urges')
export class UrgeOrderController {
  constructor(
    private readonly orders: KnownOrders,
    private readonly facts: SideFacts<IncidentIntake>,
  ) {}

  /** The hotline urges whoever has it to get on with its order (催办). Refuses with HOTLINE.UNKNOWN_ORDER and INCIDENT.OVER. */
  @Post()
  @Permission('hotline.send')
  @SignedByMachine()
  @TakesFact()
  @Refuses(refuse, 'HOTLINE.UNKNOWN_ORDER')
  @Refuses(custodyRefusals, 'IDEMPOTENCY.KEY_REUSED', 'IDEMPOTENCY.IN_PROGRESS')
  async urge(
    @Who() who: SignedIn,
    @Param('orderNo') orderNo: string,
    @Command(UrgeOrder) command: UrgeOrder,
  ): Promise<FactTaken> {
    const order = await this.orders.named(who, orderNo);
    const key = `${order.orderNo}.${command.urge_no}`;
    return this.facts.record(
      hotlineCall(who, 'POST /hotline/orders/:orderNo/urges', key, command),
      order.incidentId,
      'incident.urged.v1',
      { text: command.text },
      (_, { texts }) => ({ text: texts.text ?? null }),
    );
  }
}
