import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { textRef } from '../incident/parts.js';

/** The post is no longer held. Keyed by the post’s id. */
export const postWithdrawn = defineEvent(
  'registry.post-withdrawn.v1',
  'post',
  { zh: '免岗', en: 'post withdrawn' },
  z.strictObject({
    postId: z.uuid(),
    version: z.int().positive(),
    person: z.uuid(),
    /** Why; the text stays with the registry. Null where it ended with another post or a unit. */
    reason: textRef.nullable(),
  }),
);
