import { dataServiceConfig } from '#service-runtime';
import { z } from 'zod';

export const closureConfig = dataServiceConfig.extend({
  /** The evidence service's public keys, by which the receipts of uploads are verified. */
  EVIDENCE_JWKS_URL: z.url(),
});

export type ClosureConfig = z.infer<typeof closureConfig>;
