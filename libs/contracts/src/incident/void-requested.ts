import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, textRef } from './parts.js';

/** One person asks to have it declared void (作废申请); another decides. The request stays open across hand-offs. */
export const voidRequested = defineEvent(
  'incident.void-requested.v1',
  'incident',
  { zh: '作废申请', en: 'void requested' },
  z.strictObject({
    reason: textRef,
    ...clockChanges,
  }),
);
