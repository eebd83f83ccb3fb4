import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { areaCode, gridRevision } from '../incident/parts.js';

/** The manifest of a revision of the county’s grids: it is complete when that many grids with that digest have come. */
export const revisionPublished = defineEvent(
  'registry.revision-published.v1',
  'grid',
  { zh: '网格修订发布', en: 'grid revision published' },
  z.strictObject({
    revision: gridRevision,
    county: areaCode,
    grids: z.int().positive(),
    /** SHA-256, hex, over the grids’ canonical data in the order of their codes. */
    digest: z.string().length(64),
    effectiveAt: z.iso.datetime({ precision: 3 }),
  }),
);
