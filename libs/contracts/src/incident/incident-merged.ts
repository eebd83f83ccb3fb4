import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, incidentNumber, textRef, uuid } from './parts.js';

/** It is the same as another incident, and is handled with that one (并案). Who reported it gets the other's answer. */
export const incidentMerged = defineEvent(
  'incident.merged.v1',
  'incident',
  { zh: '并案', en: 'merged' },
  z.strictObject({
    /** The master (主案): itself merged into none, so that there are no chains. */
    masterId: uuid,
    masterNumber: incidentNumber,
    reason: textRef,
    ...clockChanges,
  }),
);
