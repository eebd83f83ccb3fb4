import { Controller, Get, Header } from '@nestjs/common';
import { Permission, type SignedIn, Who } from '#access';
import { orderNumber } from '#contracts';
import { Query } from '#custody';
import { Database } from '#database';
import { Answers } from '#endpoint';
import { z } from 'zod';
import { areasOf } from '../../../persistence/areas-of.js';
import { listedOrder, type OrderRow, shown } from './listed-order.js';

const attention = ['PARKED', 'UNACKNOWLEDGED'] as const;

const ordersQuery = z.object({
  order_no: orderNumber.optional().describe('工单号'),
  incident: z.uuid().optional().describe('The orders about this incident'),
  attention: z.enum(attention).optional().describe('Only those the hotline refuses, or has not acknowledged all of'),
  before: z.iso.datetime().optional().describe('For the next page: only those dispatched before this'),
});

const orderList = z.object({ orders: z.array(listedOrder) });

@Controller('hotline/orders')
export class ReadOrdersController {
  constructor(private readonly database: Database) {}

  /**
   * The hotline's orders in one's area, the latest first, a hundred at the most: how each stands, with both deadlines, and
   * what the hotline has not acknowledged yet.
   */
  @Get()
  @Permission('hotline.read')
  @Answers(200, orderList)
  @Header('Cache-Control', 'no-store')
  async list(
    @Who() who: SignedIn,
    @Query(ordersQuery) query: z.infer<typeof ordersQuery>,
  ): Promise<z.infer<typeof orderList>> {
    const rows = await this.database.query<OrderRow>(
      `SELECT order_no AS "orderNo", o.version, follows AS "incidentId", held->>'number' AS number, stage,
         COALESCE(particulars->'clocks', '[]') AS clocks, particulars->'suspension' AS suspension, appeal_type AS "appealType",
         dispatched_at AS "dispatchedAt", due_at AS "dueAt", closed_at AS "closedAt",
         return_requested_at AS "returnRequestedAt", returned_at AS "returnedAt", completed_at AS "completedAt",
         (SELECT kind FROM hotline_callback AS c WHERE c.order_no = o.order_no AND seq = last_seq) AS "lastCallback",
         last_seq - acknowledged_seq AS unacknowledged, attempts, last_failure AS "lastFailure",
         parked_at AS "parkedAt"
       FROM hotline_order AS o JOIN incident AS i ON i.incident_id = o.follows
       WHERE grid LIKE ANY ($1::text[]) AND ($2::text IS NULL OR order_no = $2) AND ($3::uuid IS NULL OR follows = $3)
         AND ($4::text IS NULL OR $4 = 'PARKED' AND parked_at IS NOT NULL
              OR $4 = 'UNACKNOWLEDGED' AND last_seq > acknowledged_seq)
         AND ($5::timestamptz IS NULL OR dispatched_at < $5)
       ORDER BY dispatched_at DESC, order_no LIMIT 100`,
      [areasOf(who, 'hotline.read'), query.order_no, query.incident, query.attention, query.before],
    );
    return { orders: rows.map(shown) };
  }
}
