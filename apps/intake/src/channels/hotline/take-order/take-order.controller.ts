import { Controller, Post } from '@nestjs/common';
import { accessRefusals, Permission, SignedByMachine, type SignedIn, Who } from '#access';
import { orderNumber } from '#contracts';
import { Command, custodyRefusals } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { referenceRefusals } from '#reference-copy';
import { z } from 'zod';
import { refuse } from '../../../domain/intake.refusals.js';
import { HotlineOrder } from './hotline-order.js';
import { OrderIntake } from './order-intake.js';

const orderTaken = z
  .object({
    order_no: orderNumber,
    version: z.int().describe('Of the order that was sent'),
    number: z.string().describe('受理编号 The incident’s number, for people'),
  })
  .meta({ id: 'OrderTaken' });

@Controller('hotline/orders')
export class TakeOrderController {
  constructor(private readonly intake: OrderIntake) {}

  /**
   * Takes a work order of the 12345 hotline (工单), for the hotline itself: signed, not signed in. An order is always sent
   * whole. The same order and version again gets the same answer, and must say the same; a higher version changes the
   * order; a lower one comes too late and changes nothing. An order with `repeat_of` joins the incident of the one it
   * repeats, while that is open. What the hotline answers to a return (退单) comes as `return_ruling`, that it is done with
   * the order (办结) as `completed_at`. Positions are GCJ-02. Refuses with HOTLINE.* and REPORT.*.
   */
  @Post()
  @Permission('hotline.send')
  @SignedByMachine()
  @Answers(200, orderTaken)
  @Refuses(refuse, 'HOTLINE.POSITION_MISSING', 'REPORT.OUTSIDE_COUNTY')
  @Refuses(custodyRefusals, 'IDEMPOTENCY.KEY_REUSED', 'IDEMPOTENCY.IN_PROGRESS', 'INCIDENT.UNKNOWN', 'INCIDENT.OVER')
  @Refuses(referenceRefusals)
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  async take(@Who() who: SignedIn, @Command(HotlineOrder) order: HotlineOrder): Promise<z.infer<typeof orderTaken>> {
    const { number } = await this.intake.take(who, order);
    return { order_no: order.order_no, version: order.version, number };
  }
}
