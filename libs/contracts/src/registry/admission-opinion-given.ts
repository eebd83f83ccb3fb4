import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { textRef, unitCode } from '../incident/parts.js';

/** A township says whether it takes it on, for itself and its communities (征求意见). */
export const admissionOpinionGiven = defineEvent(
  'registry.admission-opinion-given.v1',
  'admission',
  { zh: '准入意见', en: 'opinion on an admission given' },
  z.strictObject({
    applicationId: z.uuid(),
    unit: unitCode,
    agrees: z.boolean(),
    opinion: textRef,
  }),
);
