import { isAbsolute } from 'node:path';
import { keysDatabaseSetting } from '#erasable';
import { residentSecretSetting } from '#resident-pass';
import { dataServiceConfig } from '#service-runtime';
import { z } from 'zod';

export const evidenceConfig = dataServiceConfig.extend({
  ...keysDatabaseSetting,
  ...residentSecretSetting,
  /** Where files are kept: one directory that all replicas share. */
  EVIDENCE_DIR: z.string().refine(isAbsolute, 'must be an absolute path'),
  /** On another disk: every file is written there as well before it counts as stored (docs/adr/0026). */
  EVIDENCE_COPY_DIR: z.string().refine(isAbsolute, 'must be an absolute path').optional(),
  MAX_UPLOAD_BYTES: z.coerce
    .number()
    .int()
    .min(1)
    .default(20 * 1024 * 1024),
  /** Of somebody without an account; the smaller of the two counts. */
  MAX_RESIDENT_PHOTO_BYTES: z.coerce
    .number()
    .int()
    .min(1)
    .default(10 * 1024 * 1024),
});

export type EvidenceConfig = z.infer<typeof evidenceConfig>;

/** Nest injection token of the {@link EvidenceConfig}. */
export const EVIDENCE_CONFIG = Symbol('EvidenceConfig');
