import { defaultLiveChannel } from '#contracts';
import { z } from 'zod';

/** The settings of a service that tells open screens that there is something new. */
export const liveSettings = {
  /** Where hints for open screens go. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }),
  /** Put before the channels' names on Redis: the same as the gateways'. */
  LIVE_CHANNEL: z.string().min(1).default(defaultLiveChannel),
};
