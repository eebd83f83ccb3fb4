import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import {
  areaCode,
  departmentKey,
  gridCode,
  incidentLevels,
  limitKinds,
  subcategoryCode,
  unitCode,
} from '../incident/parts.js';
import { countyVersionShape } from './county-version.js';

/** 大类: the first two digits of a subcategory. */
export const majorCode = z.string().regex(/^\d{2}$/);

/** The name of a list of words, and so no place to write in: `GAS_LEAK`. Events say which lists a text met, never how. */
export const keywordListName = z
  .string()
  .regex(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+){0,5}$/)
  .max(40);

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Part of a day in Asia/Shanghai, from `from` until before `to`; over midnight where `to` is not later. */
export const partOfDay = z.strictObject({
  from: timeOfDay,
  to: timeOfDay,
  days: z.enum(['ANY', 'WORKDAYS', 'DAYS_OFF']),
});
export type PartOfDay = z.infer<typeof partOfDay>;

/**
 * Whom a rule names: a unit, the county's department of a kind (`sanitation`), or the community or township in which
 * the incident lies.
 */
export const routedTo = z.union([unitCode, departmentKey, z.enum(['COMMUNITY', 'TOWNSHIP'])]);
export type RoutedTo = z.infer<typeof routedTo>;

/** 派遣规则: when it applies (an empty list: whatever it is; all that is said must hold), and where it sends to. */
export const routingRule = z.strictObject({
  /** What people call it by; the order is that of the table. */
  number: z.int().positive().max(9_999),
  when: z.strictObject({
    majors: z.array(majorCode),
    /** One of these, or of one of the majors. */
    subcategories: z.array(subcategoryCode),
    /** Areas or grids in whose subtree it lies. */
    areas: z.array(z.union([areaCode, gridCode])),
    hours: partOfDay.nullable(),
    /** Channels by which it was reported. */
    sources: z.array(z.string().regex(/^[a-z\d-]{1,30}$/)),
    urgent: z.boolean().nullable(),
    /** Lists of words, one of which the reporter's text has. */
    keywords: z.array(keywordListName),
  }),
  then: z.strictObject({
    lead: routedTo,
    coUnits: z.array(routedTo).max(10),
    /** Whose desk it belongs on, for the officer who registers it. */
    level: z.enum(incidentLevels).nullable(),
    /** Instead of the category's handling limit. */
    limit: z.strictObject({ limit: z.number().positive().max(1_000), limitKind: z.enum(limitKinds) }).nullable(),
  }),
});
export type RoutingRule = z.infer<typeof routingRule>;

export const keywordList = z.strictObject({
  name: keywordListName,
  words: z.array(z.string().trim().min(1).max(30)).min(1).max(100),
});
export type KeywordList = z.infer<typeof keywordList>;

/** A county's rules, whole, in a new version, in force from `validFrom`. Of the rules that apply, the first is taken. */
export const routingRulesPublished = defineEvent(
  'registry.routing-rules-published.v1',
  'routing-rules',
  { zh: '派遣规则发布', en: 'routing rules published' },
  z.strictObject({
    ...countyVersionShape,
    rules: z.array(routingRule).max(500),
    keywordLists: z.array(keywordList).max(100),
  }),
);
