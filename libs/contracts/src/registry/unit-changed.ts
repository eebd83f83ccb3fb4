import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { textRef, unitCode } from '../incident/parts.js';

/** A unit of the tree or a department, as it is from now on. Keyed by its code. */
export const unitChanged = defineEvent(
  'registry.unit-changed.v1',
  'unit',
  { zh: '单位变更', en: 'unit changed' },
  z.strictObject({
    code: unitCode,
    version: z.int().positive(),
    name: z.string().min(1).max(100),
    nameEn: z.string().max(100).nullable(),
    level: z.enum(['city', 'county', 'township', 'community', 'grid', 'department']),
    parentCode: unitCode.nullable(),
    /** Names and borders made up for a demo say so. */
    synthetic: z.boolean(),
    /** Closed from then on; null: open. */
    validTo: z.iso.datetime({ precision: 3 }).nullable(),
    /** 承接单位: who has its open work and its posts from then on. */
    successor: unitCode.nullable(),
    /** ENTERED: set up, or loaded from a file. */
    change: z.enum(['ENTERED', 'RENAMED', 'MERGED', 'ABOLISHED']),
    /** Why; the text stays with the registry. Null for what a file loaded. */
    reason: textRef.nullable(),
  }),
);
