import { Injectable } from '@nestjs/common';
import { accessRefusals, authorizeInArea, type SignedIn } from '#access';
import { orderNumber } from '#contracts';
import { parseRequest } from '#custody';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/intake.refusals.js';
import { HotlineOrders, type KnownOrder } from './persistence/hotline-orders.js';

const path = z.strictObject({ orderNo: orderNumber });

/** @throws Refused ACCESS.OUT_OF_SCOPE */
export function mustBeTheirs({ grid }: KnownOrder, who: SignedIn): void {
  if (!authorizeInArea(who, 'hotline.send', grid)) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
}

/** The order that a path names, for the hotline that sent it. */
@Injectable()
export class KnownOrders {
  constructor(private readonly orders: HotlineOrders) {}

  /** @throws Refused REQUEST.INVALID, HOTLINE.UNKNOWN_ORDER, ACCESS.OUT_OF_SCOPE */
  async named(who: SignedIn, asSent: string): Promise<KnownOrder> {
    const { orderNo } = parseRequest(path, { orderNo: asSent });
    const order = await this.orders.find(orderNo);
    if (!order) throw new Refused(refuse('HOTLINE.UNKNOWN_ORDER', { orderNo }));
    mustBeTheirs(order, who);
    return order;
  }
}
