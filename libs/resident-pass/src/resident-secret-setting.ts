import { z } from 'zod';

/** The setting of every service that residents send to: `dataServiceConfig.extend(residentSecretSetting)`. */
export const residentSecretSetting = {
  /** What passes and challenges are signed with, the same in all of them. Without it, residents can't report here. */
  RESIDENT_SECRET: z.string().min(32).optional(),
};

/** Nest injection token of that secret. */
export const RESIDENT_SECRET = Symbol('ResidentSecret');
