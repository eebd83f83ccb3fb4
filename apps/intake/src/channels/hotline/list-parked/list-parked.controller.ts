import { Controller, Get, Header } from '@nestjs/common';
import { Permission, type SignedIn, Who } from '#access';
import { areaCode, orderNumber } from '#contracts';
import { Database } from '#database';
import { Answers } from '#endpoint';
import { z } from 'zod';
import { areasOf } from '../../../persistence/areas-of.js';
import { callbackKinds } from '../calling-back/callback-of.js';

const parked = z.object({
  parked: z.array(
    z.object({
      county: areaCode.describe('Whose hotline'),
      orderNo: orderNumber,
      seq: z.int().describe('Of the callback that the hotline refuses'),
      kind: z.enum(callbackKinds),
      reason: z.string().describe('What the hotline answered: `HTTP 401`'),
      parkedAt: z.iso.datetime(),
      waiting: z.int().describe('Callbacks of the order that wait, this one included'),
    }),
  ),
});

type Row = Omit<z.infer<typeof parked>['parked'][number], 'parkedAt'> & { readonly parkedAt: Date };

@Controller('hotline/parked-callbacks')
export class ListParkedController {
  constructor(private readonly database: Database) {}

  /**
   * The callbacks that the hotlines of one’s area refuse for good, one of each order, the longest first, a thousand at the
   * most: nothing of these orders is sent until they are released, or the hotline sends their next version. Nothing of
   * what an order is about.
   */
  @Get()
  @Permission('hotline.manage')
  @Answers(200, parked)
  @Header('Cache-Control', 'no-store')
  async list(@Who() who: SignedIn): Promise<z.infer<typeof parked>> {
    const rows = await this.database.query<Row>(
      `SELECT unit AS county, order_no AS "orderNo", seq, kind, last_failure AS reason, parked_at AS "parkedAt",
         last_seq - acknowledged_seq AS waiting
       FROM hotline_order JOIN hotline_callback USING (order_no)
       WHERE parked_at IS NOT NULL AND seq = acknowledged_seq + 1 AND unit LIKE ANY ($1::text[])
       ORDER BY parked_at, order_no LIMIT 1000`,
      [areasOf(who, 'hotline.manage')],
    );
    return { parked: rows.map((row) => ({ ...row, parkedAt: row.parkedAt.toISOString() })) };
  }
}
