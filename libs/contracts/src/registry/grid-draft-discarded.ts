import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { areaCode } from '../incident/parts.js';

/** Somebody gave a draft up, at the version they saw: it is gone, and was never in force. Keyed by the draft’s id. */
export const gridDraftDiscarded = defineEvent(
  'registry.grid-draft-discarded.v1',
  'grid-draft',
  { zh: '网格草案放弃', en: 'grid draft discarded' },
  z.strictObject({
    draftId: z.uuid(),
    county: areaCode,
    version: z.int().positive(),
  }),
);
