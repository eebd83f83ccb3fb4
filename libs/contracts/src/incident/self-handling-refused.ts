import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, textRef } from './parts.js';

/** The grid leader does not accept it as done: intake takes it up again as a report. */
export const selfHandlingRefused = defineEvent(
  'incident.self-handling-refused.v1',
  'incident',
  { zh: '自处置不认可', en: 'self-handling refused' },
  z.strictObject({
    reason: textRef,
    ...clockChanges,
  }),
);
