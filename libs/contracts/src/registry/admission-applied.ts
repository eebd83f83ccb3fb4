import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { areaCode, textRef, unitCode } from '../incident/parts.js';
import { admittedItem } from './admission-list-published.js';

/** A department applies for a type of incident to be admitted to a level (准入申请). Keyed by the application. */
export const admissionApplied = defineEvent(
  'registry.admission-applied.v1',
  'admission',
  { zh: '准入申请', en: 'admission applied for' },
  z.strictObject({
    applicationId: z.uuid(),
    county: areaCode,
    /** The department that applies. */
    unit: unitCode,
    item: admittedItem,
    /** Why; the text stays with the registry. */
    reason: textRef,
    /** 工作条件: what the level gets for it (money, people, training); the text stays with the registry. */
    conditions: textRef,
    /** The townships that are asked, each for its communities as well. */
    asked: z.array(unitCode).max(200),
  }),
);
