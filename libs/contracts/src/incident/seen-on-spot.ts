import { z } from 'zod';

/**
 * 发现时间: when somebody saw it on the spot, by the clock of their device; offline, long before it arrived. It stands
 * beside the step’s own time, which is when it arrived, and no clock (时限) starts by it: nobody could act on what had not
 * arrived yet, and no deadline may hang on how somebody’s phone is set.
 */
export const seenOnSpot = z.strictObject({
  at: z.iso.datetime({ precision: 3 }),
  /** What can’t be so, the device’s clock being wrong: it is AHEAD of the arrival, or BEHIND what the step answers. */
  doubt: z.enum(['AHEAD', 'BEHIND']).nullable(),
});
export type SeenOnSpot = z.infer<typeof seenOnSpot>;

/** The same, as a device sends it. */
export const seenAtAsSent = z.iso
  .datetime()
  .optional()
  .describe('发现时间 When it was seen, by the device’s clock; what can’t be so is kept, and marked as doubtful');
