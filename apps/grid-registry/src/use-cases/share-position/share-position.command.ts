import { pointAsSent } from '#datum';
import { z } from 'zod';

/** 我的位置: where one's phone is now. */
export const TellPosition = z.strictObject({
  point: pointAsSent.describe('位置 Degrees, of the datum that is named'),
  accuracy: z.number().min(0).max(100_000).describe('精度 Metres, as the phone says'),
});
export type TellPosition = z.infer<typeof TellPosition>;
