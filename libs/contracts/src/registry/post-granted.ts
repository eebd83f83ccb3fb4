import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { unitCode } from '../incident/parts.js';
import { roles } from './role.js';

/** A person holds a post from now on. Keyed by the post’s id. The person’s name stays with the registry. */
export const postGranted = defineEvent(
  'registry.post-granted.v1',
  'post',
  { zh: '任岗', en: 'post granted' },
  z.strictObject({
    postId: z.uuid(),
    version: z.int().positive(),
    person: z.uuid(),
    role: z.enum(roles),
    unit: unitCode,
    validFrom: z.iso.datetime({ precision: 3 }),
    validTo: z.iso.datetime({ precision: 3 }).nullable(),
  }),
);
