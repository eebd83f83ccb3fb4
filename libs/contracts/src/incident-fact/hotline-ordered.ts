import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { textRef } from '../incident/parts.js';

/** 工单号: the hotline's name of a work order, for as long as there are hotlines. */
export const orderNumber = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{3,39}$/);

/** 诉求类型: what a caller wants of the hotline. */
export const appealTypes = ['咨询', '求助', '投诉', '举报', '建议'] as const;

/** A work order (工单) of the 12345 hotline is about this incident, or says more of it. Who called stays with intake. */
export const hotlineOrdered = defineEvent(
  'incident.hotline-ordered.v1',
  'incident-fact',
  { zh: '热线工单', en: 'ordered by the hotline' },
  z.strictObject({
    orderNo: orderNumber,
    /** The hotline's own count of what it has sent of the order. */
    orderVersion: z.int().positive(),
    appealType: z.enum(appealTypes),
    /** 热线时限: when the hotline wants it completed (办结); the internal deadline is another. */
    dueAt: z.iso.datetime({ precision: 3 }),
    /** What the order says now; null where the report of the incident says it. */
    text: textRef.nullable(),
    /** 办结: when the hotline itself was done with it. */
    completedAt: z.iso.datetime({ precision: 3 }).nullable(),
    /** 同意退单: when the hotline took it back, and so is done with it here; events from before do not say. */
    takenBackAt: z.iso.datetime({ precision: 3 }).optional(),
  }),
);
