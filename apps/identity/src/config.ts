import { defaultDoorRecords } from '#contracts';
import { dataServiceConfig } from '#service-runtime';
import { z } from 'zod';

export const identityConfig = dataServiceConfig.extend({
  REDIS_URL: z.url({ protocol: /^rediss?$/ }),
  /** How long an access token lives: a post granted or withdrawn takes effect within this, so a minute at the most. */
  ACCESS_TOKEN_SECONDS: z.coerce.number().int().min(5).max(60).default(60),
  SESSION_HOURS: z.coerce.number().positive().max(72).default(12),
  SESSION_IDLE_HOURS: z.coerce.number().positive().max(72).default(2),
  /** Sign-in attempts per address and minute. */
  SIGN_INS_PER_MINUTE: z.coerce.number().int().min(1).default(600),
  /** How long a password is good that somebody else made. */
  ONE_TIME_PASSWORD_HOURS: z.coerce.number().positive().max(720).default(72),
  /** Where on Redis the gateways hand in what must be on record: the same as theirs. */
  DOOR_RECORDS: z.string().min(1).default(defaultDoorRecords),
});
export type IdentityConfig = z.infer<typeof identityConfig>;

/** Nest injection token of the {@link IdentityConfig}. */
export const IDENTITY_CONFIG = Symbol('IdentityConfig');
