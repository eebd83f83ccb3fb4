import { unitCode } from '#contracts';
import { z } from 'zod';

/** What to put into the query string of `GET /incidents`. */
export type FigureFilter = Readonly<Record<string, string>>;

/** A figure, and how to list what it has counted. */
export const figure = z
  .object({
    count: z.int(),
    filter: z.record(z.string(), z.string()).describe('For `GET /incidents`: lists exactly what was counted'),
  })
  .meta({ id: 'Figure' });
export type Figure = Readonly<z.infer<typeof figure>>;

export const rate = z
  .object({
    of: figure,
    outOf: figure,
    rate: z.number().min(0).max(1).nullable().describe('null where there is nothing to count out of'),
  })
  .meta({ id: 'Rate' });
export type Rate = Readonly<z.infer<typeof rate>>;

/** Out of nothing there is no rate, and never 100 %. */
export const rateOf = (of: Figure, outOf: Figure): Rate => ({
  of,
  outOf,
  rate: outOf.count === 0 ? null : of.count / outOf.count,
});

/** Which figures to read. */
export const FiguresOf = z.strictObject({
  unit: unitCode.optional().describe('An area, or a department (what it leads); without it, that of one’s post'),
});
