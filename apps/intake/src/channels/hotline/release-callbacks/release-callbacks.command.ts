import { areaCode, orderNumber } from '#contracts';
import { z } from 'zod';

export const ReleaseCallbacks = z.strictObject({
  county: areaCode.describe('Whose hotline'),
  orderNo: orderNumber.optional().describe('Only those of this order; without it, of all orders of the county'),
});
export type ReleaseCallbacks = z.infer<typeof ReleaseCallbacks>;
