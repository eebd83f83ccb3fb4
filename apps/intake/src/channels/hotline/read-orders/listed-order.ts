import type { RunningClock, Suspension } from '#lifecycle';
import { appealTypes, orderNumber, stages } from '#contracts';
import { z } from 'zod';
import { callbackKinds } from '../calling-back/callback-of.js';

/** 结案 is ours, 办结 the hotline's: CLOSED and COMPLETED. */
export const orderStates = ['OPEN', 'RETURN_REQUESTED', 'RETURNED', 'CLOSED', 'COMPLETED'] as const;

const time = z.iso.datetime();

export const listedOrder = z
  .object({
    orderNo: orderNumber,
    version: z.int(),
    incidentId: z.uuid(),
    number: z.string().describe('受理编号'),
    stage: z.enum(stages),
    state: z.enum(orderStates).describe('工单状态 Closed (结案) by us, completed (办结) by the hotline'),
    appealType: z.enum(appealTypes),
    dispatchedAt: time,
    dueAt: time.describe('热线时限'),
    internalDueAt: time
      .nullable()
      .describe('内部处置时限 While it runs; while the incident is suspended, the end of its review date'),
    hotlineDueFirst: z.boolean().describe('热线时限先到 A warning: the hotline’s deadline expires before ours'),
    completedAt: time.nullable(),
    lastCallback: z.enum(callbackKinds),
    unacknowledged: z.int().describe('Callbacks that the hotline has not acknowledged'),
    attempts: z.int().describe('How often the first of them was tried in vain'),
    lastFailure: z.string().nullable(),
    parkedAt: time.nullable().describe('Since when the hotline refuses it; until the order’s next version'),
  })
  .meta({ id: 'HotlineOrderListed' });
export type ListedOrder = z.infer<typeof listedOrder>;

export interface OrderRow {
  readonly orderNo: string;
  readonly version: number;
  readonly incidentId: string;
  readonly number: string;
  readonly stage: ListedOrder['stage'];
  readonly clocks: readonly RunningClock[];
  readonly suspension: Suspension | null;
  readonly appealType: ListedOrder['appealType'];
  readonly dispatchedAt: Date;
  readonly dueAt: Date;
  readonly closedAt: Date | null;
  readonly returnRequestedAt: Date | null;
  readonly returnedAt: Date | null;
  readonly completedAt: Date | null;
  readonly lastCallback: ListedOrder['lastCallback'];
  readonly unacknowledged: number;
  readonly attempts: number;
  readonly lastFailure: string | null;
  readonly parkedAt: Date | null;
}

/** How an order stands: its two ends, and its two deadlines. */
export function shown({
  clocks,
  suspension,
  closedAt: _c,
  returnRequestedAt: _r,
  returnedAt: _t,
  ...row
}: OrderRow): ListedOrder {
  const handling = clocks.find(({ clock }) => clock === 'HANDLING')?.dueAt;
  const internalDueAt = handling ?? (suspension && endOfReview(suspension)) ?? null;
  const dueAt = row.dueAt.toISOString();
  return {
    ...row,
    state: stateOf({ closedAt: _c, returnRequestedAt: _r, returnedAt: _t, completedAt: row.completedAt }),
    dispatchedAt: row.dispatchedAt.toISOString(),
    dueAt,
    internalDueAt,
    hotlineDueFirst: internalDueAt !== null && dueAt < internalDueAt,
    completedAt: row.completedAt?.toISOString() ?? null,
    parkedAt: row.parkedAt?.toISOString() ?? null,
  };
}

/** The hotline knows nothing of a suspension: its clock runs on, while ours stands still until then at the latest. */
const endOfReview = ({ reviewOn }: Suspension): string => new Date(`${reviewOn}T24:00:00+08:00`).toISOString();

export function stateOf(
  order: Pick<OrderRow, 'closedAt' | 'returnRequestedAt' | 'returnedAt' | 'completedAt'>,
): ListedOrder['state'] {
  if (order.returnedAt) return 'RETURNED';
  if (order.completedAt) return 'COMPLETED';
  if (order.returnRequestedAt) return 'RETURN_REQUESTED';
  return order.closedAt ? 'CLOSED' : 'OPEN';
}
