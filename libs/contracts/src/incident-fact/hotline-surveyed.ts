import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { orderNumber } from './hotline-ordered.js';

/**
 * The hotline called a caller back (回访), or tried to. Whoever was not reached has said nothing, and is never counted as
 * satisfied.
 */
export const hotlineSurveyed = defineEvent(
  'incident.hotline-surveyed.v1',
  'incident-fact',
  { zh: '热线回访', en: 'surveyed by the hotline' },
  z.strictObject({
    orderNo: orderNumber,
    /** Stands for the caller who was called. */
    party: z.uuid(),
    surveyedAt: z.iso.datetime({ precision: 3 }),
    reached: z.boolean(),
    /** 响应: whether the unit got in touch with them; null where they were not reached. */
    responded: z.boolean().nullable(),
    resolution: z.enum(['RESOLVED', 'PARTIAL', 'UNRESOLVED']).nullable(),
    /** 满意、基本满意、不满意、未评价 */
    satisfaction: z.enum(['SATISFIED', 'MOSTLY_SATISFIED', 'DISSATISFIED', 'NOT_RATED']),
    /** Whether the cause lies within the unit's power; null unless they are dissatisfied or it is unresolved. */
    causeWithinPower: z.boolean().nullable(),
  }),
);
