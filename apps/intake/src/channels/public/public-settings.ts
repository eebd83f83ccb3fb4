import { z } from 'zod';

/** Intake's settings of residents' reports. */
export const publicSettings = {
  /** Hashes that solving a challenge takes: between this many and twice as many. A second or so for an old phone. */
  CHALLENGE_HASHES: z.coerce.number().int().min(1).max(10_000_000).default(100_000),
};

export const publicConfig = z.object(publicSettings);
export type PublicConfig = z.infer<typeof publicConfig>;

/** Nest injection token of the {@link PublicConfig}. */
export const PUBLIC_CONFIG = Symbol('PublicConfig');
