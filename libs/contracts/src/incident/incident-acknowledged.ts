import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, unitCode } from './parts.js';

/** The lead unit signed for it (签收) and named who handles it. */
export const incidentAcknowledged = defineEvent(
  'incident.acknowledged.v1',
  'incident',
  { zh: '签收', en: 'acknowledged' },
  z.strictObject({
    unit: unitCode,
    handler: z.uuid(),
    ...clockChanges,
  }),
);
