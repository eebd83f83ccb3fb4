import { z } from 'zod';

/** A number of the hotline's own: what comes again under it is the same. */
export const hotlineNumber = z.string().regex(/^[\w-]{1,60}$/);

export const UrgeOrder = z.strictObject({
  urge_no: hotlineNumber.describe('催办编号'),
  text: z.string().trim().min(1).max(500).optional().describe('催办内容 Stays with intake'),
});
export type UrgeOrder = z.infer<typeof UrgeOrder>;
