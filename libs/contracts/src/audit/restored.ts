import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';

/** An operator set all databases back to what a backup and the log since then hold. */
export const restored = defineEvent(
  'audit.restored.v1',
  'audit',
  { zh: '恢复', en: 'restored' },
  z.strictObject({
    /** When the base backup was finished. */
    base: z.iso.datetime({ precision: 3 }),
    /** The moment it was to be set back to; null: to the end of the log. */
    to: z.iso.datetime({ precision: 3 }).nullable(),
    /** The last commit that is there. */
    reached: z.iso.datetime({ precision: 3 }),
  }),
);
