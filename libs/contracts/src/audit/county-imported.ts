import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { areaCode } from '../incident/parts.js';

/** An operator entered a county out of files. Its units, posts and grids have facts of their own. */
export const countyImported = defineEvent(
  'audit.county-imported.v1',
  'audit',
  { zh: '导入县区', en: 'county imported' },
  z.strictObject({
    county: areaCode,
    units: z.int().nonnegative(),
    grids: z.int().nonnegative(),
    people: z.int().nonnegative(),
    posts: z.int().nonnegative(),
    /** SHA-256, hex, of the canonical outlines of its units, which no other fact tells. */
    outlinesDigest: z.string().length(64),
  }),
);
