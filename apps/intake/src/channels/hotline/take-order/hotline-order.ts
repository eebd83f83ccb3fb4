import { appealTypes, orderNumber, pointSchema, unitCode } from '#contracts';
import { z } from 'zod';
import { phone } from '../../clerk/report-as-clerk/report-as-clerk.command.js';

const time = z.iso.datetime({ offset: true });

/**
 * A work order (工单) as the hotline sends it: always whole, each time with a higher `version`. Names as in the hotline's
 * own interface.
 */
export const HotlineOrder = z.strictObject({
  order_no: orderNumber.describe('工单号'),
  version: z.int().positive().max(1_000_000).describe('1 at first; an order that is sent changed has a higher one'),
  source_channel: z.string().trim().min(1).max(40).describe('来源渠道 Telephone, app, …'),
  call_time: time.describe('来电时间'),
  caller_name: z.string().trim().min(1).max(50).default('匿名').describe('来电人 Stays with intake'),
  caller_phone: phone.describe('来电号码 Stays with intake'),
  confidential: z.boolean().default(false).describe('要求保密; a 举报 is confidential in any case'),
  appeal_type: z.enum(appealTypes).describe('诉求类型'),
  category: z
    .string()
    .trim()
    .max(100)
    .optional()
    .describe('热线分类 The hotline’s own, in words; the officer decides ours'),
  content: z.string().trim().min(1).max(2_000).describe('诉求内容 Stays with intake'),
  address: z.string().trim().min(1).max(200).describe('地址 Stays with intake'),
  lng: pointSchema.shape.lng.optional().describe('经度 GCJ-02'),
  lat: pointSchema.shape.lat.optional().describe('纬度 GCJ-02'),
  urgency: z.enum(['NORMAL', 'URGENT', 'CRITICAL']).default('NORMAL').describe('紧急程度 As the hotline sees it'),
  lead_unit: z.string().trim().max(60).optional().describe('主办单位 Whom the hotline has in mind'),
  co_units: z.array(z.string().trim().max(60)).max(20).default([]).describe('协办单位'),
  complained_of: unitCode.optional().describe('被投诉单位 The unit complained of: it will not handle it'),
  dispatched_at: time.describe('派单时间'),
  deadline: time.describe('办结时限 Of the hotline; ours is another'),
  repeat_of: orderNumber.optional().describe('重复工单 The order that this one repeats'),
  attachments: z.array(z.url().max(500)).max(20).default([]).describe('附件 Where they are'),
  return_ruling: z
    .enum(['APPROVED', 'DENIED'])
    .optional()
    .describe('退单审核 The answer to RETURN_REQUESTED: the order is taken back, or begins anew'),
  completed_at: time.optional().describe('办结时间 When the hotline was done with it; our closing (结案) is another'),
});
export type HotlineOrder = z.infer<typeof HotlineOrder>;

/** A tip-off is confidential whether the caller asked for it or not (domain: the hotline). */
export const isConfidential = ({ confidential, appeal_type }: HotlineOrder): boolean =>
  confidential || appeal_type === '举报';

const urgencies = { NORMAL: '一般', URGENT: '紧急', CRITICAL: '特急' } as const;

/** What the officer reads of an order, as one text. */
export function textOf(order: HotlineOrder): string {
  const units = [order.lead_unit, ...order.co_units].filter(Boolean);
  return [
    order.content,
    `诉求类型：${order.appeal_type}；紧急程度：${urgencies[order.urgency]}`,
    ...(order.category ? [`热线分类：${order.category}`] : []),
    ...(units.length > 0 ? [`热线建议单位：${units.join('、')}`] : []),
    ...order.attachments.map((url) => `附件：${url}`),
  ].join('\n');
}
