import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';

/** Someone was given a whole set to take away; recorded before the answer. */
export const exported = defineEvent(
  'audit.exported.v1',
  'audit',
  { zh: '导出', en: 'exported' },
  z.strictObject({
    /** Which set: `grid-revision`, `trail` … */
    what: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    /** What was asked for: ids, codes and times, never words or personal data. */
    filter: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    rows: z.int().nonnegative(),
    /** Where it is of one incident (a dossier). */
    incidentId: z.uuid().nullable(),
  }),
);
