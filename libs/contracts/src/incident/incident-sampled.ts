import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges } from './parts.js';

/**
 * What a worker dealt with on the spot was drawn for an inspection by somebody else (抽查), instead of the grid leader's
 * word alone. By the incident's id and the share everybody can draw again.
 */
export const incidentSampled = defineEvent(
  'incident.sampled.v1',
  'incident',
  { zh: '抽查', en: 'drawn for inspection' },
  z.strictObject({
    /** How many of a hundred are drawn. */
    percent: z.int().min(1).max(100),
    ...clockChanges,
  }),
);
