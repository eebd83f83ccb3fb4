import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { areaCode, gridCode, gridRevision } from '../incident/parts.js';

/**
 * Somebody worked on a draft of a county’s next grid revision. Keyed by the draft’s id. What a grid was before, its last
 * change in the draft tells, or else the revision that the draft is based on.
 */
export const gridDraftChanged = defineEvent(
  'registry.grid-draft-changed.v1',
  'grid-draft',
  { zh: '网格草案变更', en: 'grid draft changed' },
  z.strictObject({
    draftId: z.uuid(),
    county: areaCode,
    version: z.int().positive(),
    basedOn: gridRevision.nullable(),
    change: z.enum(['BEGUN', 'GRIDS_REPLACED', 'GRID_PUT', 'GRID_REMOVED']),
    /** The one grid concerned; null where it is all of them. */
    grid: gridCode.nullable(),
    /** SHA-256, hex, over the grids it is about, as they are now; null for a grid that is gone. */
    contentDigest: z.string().length(64).nullable(),
  }),
);
