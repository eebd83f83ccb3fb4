import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { textRef, unitCode } from '../incident/parts.js';
import { roles } from './role.js';

/** A person holds a post, of their own or for somebody else, from now on. Keyed by the post’s id. The person’s name stays with the registry. */
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
    /** 委托: which post this one stands in for, and whose that is; null for a post of one’s own. */
    delegation: z.strictObject({ of: z.uuid(), by: z.uuid() }).nullable(),
    /** Why; the text stays with the registry. Null for what a file loaded or a rule did. */
    reason: textRef.nullable(),
  }),
);
