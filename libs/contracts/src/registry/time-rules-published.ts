import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { limitKinds, unitCode } from '../incident/parts.js';
import { countyVersionShape } from './county-version.js';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** 工作时间 of a day in Asia/Shanghai, in order and without overlap: `[["08:30","12:00"],["14:00","17:30"]]`. */
export const hoursOfDay = z
  .array(z.tuple([timeOfDay, timeOfDay]))
  .min(1)
  .max(10)
  .refine((spans) => spans.flat().every((time, nth, times) => nth === 0 || times[nth - 1]! <= time), 'out of order')
  .refine((spans) => spans.every(([from, to]) => from < to), 'ends before it begins');

/** 时限 in the unit that the kind says: hours for `urgent_hour` and `work_hour`, days for the others. */
export const stageLimit = z.strictObject({ limit: z.number().nonnegative().max(10_000), kind: z.enum(limitKinds) });

/** 环节时限: what the catalogue says nothing of (domain: lifecycle, column Clock). */
export const stageLimits = z.strictObject({
  registration: stageLimit,
  urgentRegistration: stageLimit,
  verification: stageLimit,
  dispatch: stageLimit,
  acknowledgement: stageLimit,
  urgentAcknowledgement: stageLimit,
  ruling: stageLimit,
  /** 审批: of an extension or a suspension. */
  approval: stageLimit,
  inspection: stageLimit,
  confirmation: stageLimit,
});
export type StageLimits = Readonly<z.infer<typeof stageLimits>>;

/** What a county decides of its own: its days, its hours, its limits. */
export const timeRules = z.strictObject({
  /** Every day that is not what its day of the week says, holidays and weekend days worked (调休): nothing else is needed to tell. */
  days: z.record(z.iso.date(), z.enum(['WORKDAY', 'DAY_OFF'])),
  hours: hoursOfDay,
  /** Units that work at other hours than the county. */
  unitHours: z.record(unitCode, z.union([hoursOfDay, z.literal('AROUND_THE_CLOCK')])),
  stageLimits,
  /** 延期: how often one incident may be given more time. */
  extensionsAllowed: z.int().nonnegative().max(10),
  /** 延期上限: how long one extension may be, as a share of the category’s limit. */
  longestExtension: z.number().positive().max(10),
  /** 中止上限: natural days from the request within which a suspension must be reviewed. */
  longestSuspension: z.int().positive().max(366),
  /** 协办: how much of the lead’s limit a co-unit has. */
  subTaskShare: z.number().positive().max(1),
  /** 重办: natural days after closing in which it may be opened again. */
  reopeningDays: z.int().nonnegative().max(366),
  /** 提醒: at which parts of a limit the unit is reminded, in percent, the earliest first. */
  reminders: z
    .array(z.int().min(1).max(99))
    .max(10)
    .refine((parts) => parts.every((part, nth) => nth === 0 || parts[nth - 1]! < part), 'out of order'),
  /** 红牌: how long overdue. */
  redCardAfter: stageLimit,
});

/**
 * 时限规则: by what a county’s clocks run, whole, in a new version. Versions are one sequence, whichever the county, and
 * a clock tells the one that it was started by.
 */
export const timeRulesPublished = defineEvent(
  'registry.time-rules-published.v1',
  'time-rules',
  { zh: '时限规则发布', en: 'time rules published' },
  timeRules.extend(countyVersionShape),
);
