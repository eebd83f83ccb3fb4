import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, textRef, unitCode } from './parts.js';

/** The lead unit does without a co-unit's part (免除协办), and says why. */
export const subTaskWaived = defineEvent(
  'incident.sub-task-waived.v1',
  'incident',
  { zh: '免除协办', en: 'sub-task waived' },
  z.strictObject({
    unit: unitCode,
    reason: textRef,
    ...clockChanges,
  }),
);
