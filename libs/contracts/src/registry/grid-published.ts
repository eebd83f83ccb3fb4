import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { areaCode, gridCode, gridRevision } from '../incident/parts.js';

/** 网格类型: ordinary (基础), or dedicated (专属) to a place that is looked after by itself: a park, a school, a market. */
export const gridKinds = ['ORDINARY', 'DEDICATED'] as const;
export type GridKind = (typeof gridKinds)[number];

/** One grid of a revision. Keyed `<revision>/<code>`; in force only once the revision’s manifest came and it is complete. */
export const gridPublished = defineEvent(
  'registry.grid-published.v1',
  'grid',
  { zh: '网格发布', en: 'grid published' },
  z.strictObject({
    revision: gridRevision,
    code: gridCode,
    community: areaCode,
    name: z.string(),
    /** GeoJSON polygon coordinates, degrees, borders shared with the neighbours vertex by vertex. */
    polygon: z.array(z.array(z.tuple([z.number(), z.number()])).min(4)).min(1),
    /** Household count; synthetic in a demo county. */
    households: z.int().nonnegative(),
    synthetic: z.boolean(),
    /** Ordinary grids go without saying: so they read, and count into the digest, as those from before there were kinds. */
    kind: z.literal(gridKinds[1]).exactOptional(),
  }),
);
