import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, evidenceRef, textRef, unitCode } from './parts.js';

/** A co-unit did its part (协办完成). With the last one the clock of the sub-tasks stops. */
export const subTaskDone = defineEvent(
  'incident.sub-task-done.v1',
  'incident',
  { zh: '协办完成', en: 'sub-task done' },
  z.strictObject({
    unit: unitCode,
    result: textRef,
    evidence: z.array(evidenceRef).min(1),
    ...clockChanges,
  }),
);
