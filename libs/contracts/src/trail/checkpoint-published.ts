import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';

/**
 * The trail signed its tree. On a topic of its own that the trail does not record: an entry about each checkpoint would
 * call for the next one, for ever.
 */
export const checkpointPublished = defineEvent(
  'trail.checkpoint-published.v1',
  'checkpoint',
  { zh: '留痕检查点', en: 'checkpoint published' },
  z.strictObject({
    /** How many entries the tree has. */
    size: z.int().positive(),
    /** The root of the tree (RFC 9162), base64. */
    root: z.string().length(44),
    /** The signed note (C2SP signed-note and tlog-checkpoint). */
    note: z.string(),
  }),
);
