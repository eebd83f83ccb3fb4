import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { catalogueVersion, clockChanges, gridCode, gridRevision, incidentLevels, subcategoryCode } from './parts.js';
import { keywordListName } from '../registry/routing-rules-published.js';

/** Intake registered it (立案); from here on dispatch has custody. */
export const incidentRegistered = defineEvent(
  'incident.registered.v1',
  'incident',
  { zh: '立案', en: 'registered' },
  z.strictObject({
    subcategory: subcategoryCode,
    urgent: z.boolean(),
    /** A condition's code, and so no place to write in: `VISIBLE_FROM_ROAD`. */
    filingCondition: z
      .string()
      .regex(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+){0,5}$/)
      .max(40),
    level: z.enum(incidentLevels),
    /** The lists of words that the reporter's text has a word of, of the rules in this version; 0: there were none. */
    keywordsFound: z.array(keywordListName),
    routingRulesVersion: z.int().nonnegative(),
    grid: gridCode,
    gridRevision,
    catalogueVersion,
    ...clockChanges,
  }),
);
