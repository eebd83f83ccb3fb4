import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { unitCode } from '../incident/parts.js';

/** A unit's own system is told of what concerns the unit, or no longer, or once more. Its address stays with notification. */
export const webhookChanged = defineEvent(
  'audit.webhook-changed.v1',
  'audit',
  { zh: '推送订阅变更', en: 'webhook changed' },
  z.strictObject({
    webhookId: z.uuid(),
    unit: unitCode,
    kinds: z.array(z.string()),
    change: z.enum(['MADE', 'ENDED', 'REPLAYED']),
  }),
);
