import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { areaCode } from '../incident/parts.js';
import { orderNumber } from '../incident-fact/hotline-ordered.js';

/** An administrator had callbacks sent again that the 12345 hotline had refused. */
export const hotlineCallbacksReleased = defineEvent(
  'audit.hotline-callbacks-released.v1',
  'audit',
  { zh: '重新回传热线', en: 'callbacks to the hotline released' },
  z.strictObject({
    county: areaCode,
    /** Null where all of the county were. */
    orderNo: orderNumber.nullable(),
    orders: z.int().positive(),
  }),
);
