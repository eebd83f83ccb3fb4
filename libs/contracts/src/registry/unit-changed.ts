import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { unitCode } from '../incident/parts.js';

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
  }),
);
