import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';

/**
 * Someone was shown texts or files that their post is there to work with, so without being asked for a reason; recorded
 * before the answer. The same to the same person counts once an hour.
 */
export const personalDataShown = defineEvent(
  'audit.personal-data-shown.v1',
  'audit',
  { zh: '调阅文字或附件', en: 'personal data shown' },
  z.strictObject({
    /** Null for texts that are about no incident (reasons and notes of the registry). */
    incidentId: z.uuid().nullable(),
    what: z.enum(['TEXTS', 'FILES']),
    ids: z.array(z.uuid()).min(1),
  }),
);
