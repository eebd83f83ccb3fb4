import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { departmentKey, limitKinds, subcategoryCode, textRef } from '../incident/parts.js';

/** One subcategory of incidents: whose it is, how fast, and when it counts as done. */
export const catalogueItem = z.strictObject({
  code: subcategoryCode,
  majorZh: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  /** Which of a county's departments leads; the same catalogue serves them all. */
  leadDepartment: departmentKey,
  urgent: z.boolean(),
  /** Urgent only: hours, 24×7, within which it must be made safe. */
  secureHours: z.number().positive().nullable(),
  /** In the unit that the kind says. */
  limit: z.number().positive(),
  limitKind: z.enum(limitKinds),
  /** Whether a grid worker may deal with it on the spot. */
  selfHandle: z.boolean(),
  closingCondition: z.string(),
});
export type CatalogueItem = z.infer<typeof catalogueItem>;

/** The event catalogue, whole, in a new version. An incident keeps the version it was judged by. */
export const cataloguePublished = defineEvent(
  'registry.catalogue-published.v1',
  'catalogue',
  { zh: '事项目录发布', en: 'catalogue published' },
  z.strictObject({
    version: z.int().positive(),
    items: z.array(catalogueItem).min(1),
    /** 事由 Why, where somebody published it; its text stays with the registry. */
    reason: textRef.exactOptional(),
  }),
);
