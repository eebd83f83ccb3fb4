import { areaCode } from '#contracts';
import { z } from 'zod';

const number = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1);

/** `/counties/:county/…/:version`: a number, or `latest`, which is undefined here. */
export const VersionInPath = z.strictObject({
  county: areaCode,
  version: z.union([z.literal('latest').transform(() => undefined), number]),
});
