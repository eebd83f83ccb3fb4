import { pointSchema } from '#contracts';
import { z } from 'zod';

/** What every channel's report says of the place. */
export const point = pointSchema.describe(
  '位置 Degrees, CGCS2000/WGS-84; other datums are converted before they come here',
);
export const accuracy = z.number().nonnegative().max(100_000).optional().describe('定位精度 Metres');
