import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, textRef } from './parts.js';

/** No more time (不同意延期): the deadline stays what it was. */
export const extensionDenied = defineEvent(
  'incident.extension-denied.v1',
  'incident',
  { zh: '不同意延期', en: 'extension denied' },
  z.strictObject({
    requestedBy: z.uuid(),
    reason: textRef,
    ...clockChanges,
  }),
);
