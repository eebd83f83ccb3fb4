import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';

/** An operator replayed or skipped an event that a consumer could not apply. */
export const deadLetterResolved = defineEvent(
  'audit.dead-letter-resolved.v1',
  'audit',
  { zh: '死信处理', en: 'dead letter resolved' },
  z.strictObject({
    consumer: z.string(),
    eventId: z.string(),
    /** SHA-256, hex, of the event’s bytes. */
    digest: z.string().length(64),
    resolution: z.enum(['REPLAYED', 'SKIPPED']),
    incidentId: z.uuid().nullable(),
  }),
);
