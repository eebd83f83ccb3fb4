import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { serviceNames } from '../service-names.js';

/**
 * What one replica refused to nobody it knew, since a moment until the event's own time: no sign-in, or before there
 * could be one. Counted by code and named by nothing. At the gateway, which keeps no record by person, everybody counts.
 */
export const anonymousRefusalsCounted = defineEvent(
  'audit.anonymous-refusals-counted.v1',
  'audit',
  { zh: '匿名请求被拒计数', en: 'anonymous refusals counted' },
  z.strictObject({
    service: z.enum(serviceNames),
    since: z.iso.datetime({ precision: 3 }),
    counts: z.array(z.strictObject({ code: z.string(), count: z.int().positive() })).min(1),
  }),
);
