import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';

/** Someone kept a filter of the incident list for themselves, or threw one away. Its name stays with the casebook. */
export const savedViewChanged = defineEvent(
  'audit.saved-view-changed.v1',
  'audit',
  { zh: '常用视图变更', en: 'saved view changed' },
  z.strictObject({
    viewId: z.uuid(),
    change: z.enum(['SAVED', 'REMOVED']),
    filter: z.record(z.string(), z.string()),
  }),
);
