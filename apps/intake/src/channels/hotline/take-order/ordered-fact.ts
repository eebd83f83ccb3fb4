import type { DataOf, TextRef } from '#contracts';
import type { HotlineOrder } from './hotline-order.js';

/** What everybody may know of an order; `takenBackAt`: since when it is the hotline's again. */
export const orderedFact = (
  order: HotlineOrder,
  text: TextRef | null,
  takenBackAt: Date | null = null,
): DataOf<'incident.hotline-ordered.v1'> => ({
  orderNo: order.order_no,
  orderVersion: order.version,
  appealType: order.appeal_type,
  dueAt: new Date(order.deadline).toISOString(),
  text,
  completedAt: order.completed_at === undefined ? null : new Date(order.completed_at).toISOString(),
  ...(takenBackAt && { takenBackAt: takenBackAt.toISOString() }),
});
