import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';

/** Whoever handles it got in touch with a caller (联系来电人), or tried to: what 响应率 counts. */
export const callerContacted = defineEvent(
  'incident.caller-contacted.v1',
  'incident-fact',
  { zh: '联系来电人', en: 'caller contacted' },
  z.strictObject({
    /** Stands for the caller. */
    party: z.uuid(),
    reached: z.boolean(),
  }),
);
