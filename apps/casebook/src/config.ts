import { defaultLiveChannel } from '#contracts';
import { dataServiceConfig } from '#service-runtime';
import { z } from 'zod';

export const casebookConfig = dataServiceConfig.extend({
  /** Where hints for open screens go. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }),
  /** Put before the channels' names on Redis: the same as the gateways'. */
  LIVE_CHANNEL: z.string().min(1).default(defaultLiveChannel),
});
export type CasebookConfig = z.infer<typeof casebookConfig>;

/** Nest injection token of the {@link CasebookConfig}. */
export const CASEBOOK_CONFIG = Symbol('CasebookConfig');
