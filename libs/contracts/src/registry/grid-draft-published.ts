import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { areaCode, gridRevision, textRef } from '../incident/parts.js';

/** A draft became a revision, and why. Keyed by the draft’s id; the revision itself tells of its grids. */
export const gridDraftPublished = defineEvent(
  'registry.grid-draft-published.v1',
  'grid-draft',
  { zh: '网格草案发布', en: 'grid draft published' },
  z.strictObject({
    draftId: z.uuid(),
    county: areaCode,
    version: z.int().positive(),
    revision: gridRevision,
    /** 事由; null where none was given. */
    reason: textRef.nullable(),
  }),
);
