import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, textRef } from './parts.js';

/** 问题是否解决: as the caller sees it. */
export const resolutions = ['RESOLVED', 'PARTIAL', 'UNRESOLVED'] as const;
/** 满意、基本满意、不满意、未评价 */
export const satisfactions = ['SATISFIED', 'MOSTLY_SATISFIED', 'DISSATISFIED', 'NOT_RATED'] as const;

/**
 * The caller was called back about what was done (回访), or it was tried. Whoever was not reached has said nothing: they
 * are never counted as satisfied.
 */
export const incidentSurveyed = defineEvent(
  'incident.surveyed.v1',
  'incident',
  { zh: '回访', en: 'surveyed' },
  z
    .strictObject({
      /** Stands for the caller who was called. */
      party: z.uuid(),
      /** 1 for the first after a closing, then up. */
      attempt: z.int().positive(),
      reached: z.boolean(),
      /** Whether the unit got in touch with them (响应); null when they were not reached. */
      responded: z.boolean().nullable(),
      resolution: z.enum(resolutions).nullable(),
      satisfaction: z.enum(satisfactions),
      /** Whether the cause lies within the unit's power; null unless they are dissatisfied or it is unresolved. */
      causeWithinPower: z.boolean().nullable(),
      /** Where the caller answered by themselves, on the resident's page: whether they ask to have it done once more. */
      byResident: z.strictObject({ asksForReopening: z.boolean() }).exactOptional(),
      remark: textRef.nullable(),
      ...clockChanges,
    })
    .refine(
      ({ reached, responded, resolution, satisfaction }) =>
        reached
          ? responded !== null && resolution !== null
          : responded === null && resolution === null && satisfaction === 'NOT_RATED',
      'whoever was reached answered, and nobody else did',
    ),
);
