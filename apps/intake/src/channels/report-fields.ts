import { pointAsSent } from '#datum';
import { z } from 'zod';

/** What every channel's report says of the place. */
export const point = pointAsSent.describe('位置 Degrees, of the datum that is named');
export const accuracy = z.number().nonnegative().max(100_000).optional().describe('定位精度 Metres');
