import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';

/** A signed-in person’s command was refused. */
export const commandRefused = defineEvent(
  'audit.command-refused.v1',
  'audit',
  { zh: '操作被拒', en: 'command refused' },
  z.strictObject({
    code: z.string(),
    status: z.int(),
    route: z.string(),
    incidentId: z.uuid().nullable(),
  }),
);
