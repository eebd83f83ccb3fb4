import { Controller, Get, Header, Inject } from '@nestjs/common';
import { accessRefusals, authorizeInArea, Permission, type SignedIn, Who } from '#access';
import { areaCode, orderNumber } from '#contracts';
import { Query } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../../domain/intake.refusals.js';
import { askHotline } from '../calling-back/call-hotline.js';
import { type Hotline, HOTLINES } from '../hotlines.js';
import { type OrderOnOneSide, orderStates, type OursOnly, type Reconciliation, reconcile } from './reconcile.js';

const reconciliationQuery = z.object({
  county: areaCode.describe('Whose hotline'),
  day: z.iso.date().describe('Of the orders’ dispatching (派单), in Asia/Shanghai: 2026-10-09'),
});

const fault = z.object({ orderNo: orderNumber, seq: z.int() });
const orderState = z.enum(orderStates);

const reconciliation = z
  .object({
    day: z.iso.date(),
    orders: z.int().describe('Orders that either side has'),
    reconciled: z.int().describe('Orders on which both agree'),
    lost: z
      .array(fault.partial({ seq: true }).extend({ by: z.enum(['US', 'HOTLINE']).describe('Who has not got it') }))
      .describe('Orders; callbacks that the hotline acknowledged and has not got, or has got and we never owed it'),
    doubled: z.array(fault).describe('Callbacks that the hotline has taken twice'),
    outOfOrder: z.array(fault),
    differing: z
      .array(z.object({ orderNo: orderNumber, ours: orderState, theirs: orderState }))
      .describe('Orders that are another matter to the hotline: done with (办结), taken back (退单), or neither'),
    unacknowledged: z
      .array(
        fault.extend({
          seq: z.int().describe('Of the first of them'),
          waiting: z.int(),
          parked: z.boolean().describe('The hotline refuses it for good'),
        }),
      )
      .describe('Orders with callbacks that are still on their way'),
  })
  .meta({ id: 'HotlineReconciliation' });

/** As the hotline answers. */
const theirList = z.object({
  orders: z.array(
    z.object({
      order_no: z.string(),
      state: z.enum(orderStates),
      callbacks: z.array(z.object({ seq: z.int(), kind: z.string() })),
    }),
  ),
});

@Controller('hotline/reconciliation')
export class ReconcileController {
  constructor(
    private readonly database: Database,
    @Inject(HOTLINES) private readonly hotlines: readonly Hotline[],
  ) {}

  /**
   * Holds the orders of a day against the hotline's own list, which is fetched for it (每日对账): what one side has lost,
   * what came twice or in the wrong order, what is done for one side only, and what is still on its way. Refuses with HOTLINE.AWAY and HOTLINE.NOT_CONNECTED.
   */
  @Get()
  @Permission('hotline.read')
  @Answers(200, reconciliation)
  @Refuses(refuse, 'HOTLINE.AWAY', 'HOTLINE.NOT_CONNECTED')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  @Header('Cache-Control', 'no-store')
  async reconcile(
    @Who() who: SignedIn,
    @Query(reconciliationQuery) { county, day }: z.infer<typeof reconciliationQuery>,
  ): Promise<Reconciliation & { readonly day: string }> {
    if (!authorizeInArea(who, 'hotline.read', county)) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
    const hotline = this.hotlines.find(({ unit }) => unit === county);
    if (!hotline) throw new Refused(refuse('HOTLINE.NOT_CONNECTED', { county }));
    // Theirs first: what they have by then, we have sent.
    const theirs = await listOf(hotline, day);
    return { day, ...reconcile(await this.oursOf(hotline, day), theirs) };
  }

  private oursOf({ unit }: Hotline, day: string): Promise<OursOnly[]> {
    return this.database.query<OursOnly>(
      `SELECT order_no AS "orderNo", last_seq - acknowledged_seq AS unacknowledged, parked_at IS NOT NULL AS parked,
         CASE WHEN returned_at IS NOT NULL THEN 'RETURNED' WHEN completed_at IS NOT NULL THEN 'COMPLETED'
              ELSE 'OPEN' END AS state,
         COALESCE((SELECT json_agg(json_build_object('seq', seq, 'kind', kind) ORDER BY seq) FROM hotline_callback AS c
                   WHERE c.order_no = o.order_no AND acknowledged_at IS NOT NULL), '[]') AS callbacks
       FROM hotline_order AS o
       WHERE unit = $1 AND dispatched_at >= $2::timestamptz AND dispatched_at < $2::timestamptz + interval '1 day'`,
      [unit, `${day}T00:00:00+08:00`],
    );
  }
}

/** @throws Refused HOTLINE.AWAY */
async function listOf(hotline: Hotline, day: string): Promise<OrderOnOneSide[]> {
  try {
    const response = await askHotline(hotline, 'GET', `/orders?day=${day}`);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const { orders } = theirList.parse(await response.json());
    return orders.map(({ order_no: orderNo, ...order }) => ({ orderNo, ...order }));
  } catch (error) {
    throw new Refused(refuse('HOTLINE.AWAY', { reason: error instanceof Error ? error.name : 'unknown' }));
  }
}
