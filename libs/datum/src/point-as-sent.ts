import { datums, type Point, type PointAsGiven, pointSchema } from '#contracts';
import { z } from 'zod';
import { toCgcs2000 } from './to-cgcs2000.js';

/** A position as somebody sends it: what is not said to be of another datum is CGCS2000 (or WGS-84, which is as good). */
export const pointAsSent = pointSchema.extend({
  datum: z
    .enum(datums)
    .default('CGCS2000')
    .describe('坐标系 What the degrees are of; GCJ-02 and BD-09 are converted on arrival'),
});
export type PointAsSent = z.infer<typeof pointAsSent>;

/** The position everybody works with, and the one that was given where its datum is another. */
export function pointsOf({ lng, lat, datum }: PointAsSent): { point: Point; pointAsGiven: PointAsGiven | null } {
  const point = toCgcs2000({ lng, lat }, datum);
  return { point, pointAsGiven: datum === 'CGCS2000' ? null : { lng, lat, datum } };
}
