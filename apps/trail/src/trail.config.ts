import { isAbsolute } from 'node:path';
import { dataServiceConfig } from '#service-runtime';
import { z } from 'zod';

const path = z.string().refine(isAbsolute, 'must be an absolute path');

export const trailConfig = dataServiceConfig.extend({
  /** The second store: append-only files, best on another disk; one directory that all replicas share. */
  TRAIL_ARCHIVE_DIR: path,
  /** The Ed25519 key that checkpoints are signed with; made at the first start where there is none. */
  TRAIL_KEY_FILE: path,
  /** The log’s name in every checkpoint, for good: what a witness and a verifier know it by. */
  TRAIL_ORIGIN: z.string().regex(/^[^\s+]{1,200}$/, 'must be a name without spaces and plus signs'),
  /** Milliseconds between checkpoints while there is something new. */
  CHECKPOINT_EVERY: z.coerce.number().int().min(50).max(60_000).default(2_000),
  /** Whom to ask for cosignatures: a policy file (c2sp.org/tlog-policy) with witnesses and their addresses. */
  TRAIL_POLICY_FILE: path.optional(),
});

export type TrailConfig = z.infer<typeof trailConfig>;

/** Nest injection token of the {@link TrailConfig}. */
export const TRAIL_CONFIG = Symbol('TrailConfig');
