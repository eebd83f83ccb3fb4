import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { subcategoryCode } from '../incident/parts.js';
import { countyVersionShape } from './county-version.js';

/** Levels that take on only what they admitted (准入). */
export const admittingLevels = ['community', 'township'] as const;
export type AdmittingLevel = (typeof admittingLevels)[number];

/** 法定职责, 承办, 协助: by which duty a level deals with a type of incident. */
export const admissionKinds = ['STATUTORY', 'UNDERTAKE', 'ASSIST'] as const;

export const admittedItem = z.strictObject({
  level: z.enum(admittingLevels),
  subcategory: subcategoryCode,
  kind: z.enum(admissionKinds),
});
export type AdmittedItem = z.infer<typeof admittedItem>;

/** 准入清单: what a county's communities and townships may be given, whole, in a new version, from `validFrom` on. */
export const admissionListPublished = defineEvent(
  'registry.admission-list-published.v1',
  'admission-list',
  { zh: '准入清单发布', en: 'admission list published' },
  z.strictObject({
    ...countyVersionShape,
    items: z.array(admittedItem).max(2_000),
  }),
);
