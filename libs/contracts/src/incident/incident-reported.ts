import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import {
  catalogueVersion,
  clockChanges,
  evidenceRef,
  gridCode,
  gridRevision,
  incidentNumber,
  pointAsGiven,
  pointSchema,
  subcategoryCode,
  textRef,
  unitCode,
} from './parts.js';
import { seenOnSpot } from './seen-on-spot.js';

/** Someone reported an incident, and the point lies in exactly one grid. Who reported it stays with intake. */
export const incidentReported = defineEvent(
  'incident.reported.v1',
  'incident',
  { zh: '上报', en: 'reported' },
  z.strictObject({
    number: incidentNumber,
    channel: z.enum(['worker', 'clerk', 'open311', 'hotline', 'public']),
    /** A random id that stands for the reporter; absent when a grid worker reports what they saw. */
    reporterParty: z.uuid().nullable(),
    confidential: z.boolean(),
    /** 被投诉单位: never the one that handles it. */
    complainedOf: unitCode.exactOptional(),
    subcategory: subcategoryCode.nullable(),
    text: textRef.nullable(),
    address: textRef.nullable(),
    point: pointSchema,
    /** Null where it was given in CGCS2000 already. */
    pointAsGiven: pointAsGiven.nullable(),
    /** Metres; null when the source says nothing of it. */
    accuracy: z.number().nonnegative().nullable(),
    grid: gridCode,
    gridRevision,
    evidence: z.array(evidenceRef),
    catalogueVersion,
    seen: seenOnSpot.exactOptional(),
    ...clockChanges,
  }),
);
