import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, incidentNumber, textRef, uuid } from './parts.js';

/** It is something else after all (撤销并案): a report again, whose registration clock starts anew. */
export const incidentUnmerged = defineEvent(
  'incident.unmerged.v1',
  'incident',
  { zh: '撤销并案', en: 'unmerged' },
  z.strictObject({
    /** The master that it was merged into. */
    masterId: uuid,
    masterNumber: incidentNumber,
    reason: textRef,
    ...clockChanges,
  }),
);
