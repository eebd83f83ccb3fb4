import { z } from 'zod';

/** The setting of every service that takes receipts: `dataServiceConfig.extend(evidenceKeysSetting)`. */
export const evidenceKeysSetting = {
  /** The evidence service's public keys, by which the receipts of uploads are verified. */
  EVIDENCE_JWKS_URL: z.url(),
};
