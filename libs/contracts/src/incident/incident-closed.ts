import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges } from './parts.js';

/** Closed (结案): by rule after a passed inspection, by the duty chief, or by the grid leader for what a worker did. */
export const incidentClosed = defineEvent(
  'incident.closed.v1',
  'incident',
  { zh: '结案', en: 'closed' },
  z.strictObject({
    basis: z.enum(['BY_RULE', 'BY_DUTY_CHIEF', 'BY_GRID_LEADER']),
    ...clockChanges,
  }),
);
