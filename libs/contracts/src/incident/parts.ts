import { z } from 'zod';

/** An id as it is written in events and databases. */
export const uuid = z.uuid().lowercase();
/** An id as people's programs send it: some write capitals, and the same id must stay the same text everywhere. */
export const uuidAsSent = z.uuid().toLowerCase();

export const areaCode = z.string().regex(/^\d{12}$/);
export const gridCode = z.string().regex(/^\d{15}$/);
/** A unit of the tree or a department (`D430211-sanitation`). */
export const unitCode = z.string().regex(/^(\d{12}|\d{15}|D\d{6}-[a-z_]+)$/);
/** 部门类别: what a county's department is for (`sanitation`); `D430211-sanitation` is the one of 430211. */
export const departmentKey = z.string().regex(/^[a-z_]+$/);
/** 受理编号, read out to people: county code, day in Asia/Shanghai, running number; never reused. */
export const incidentNumber = z.string().regex(/^\d{6}-\d{8}-\d{6,}$/);
export const subcategoryCode = z.string().regex(/^\d{4}$/);

/** Longitude and latitude in degrees, CGCS2000/WGS-84. */
export const pointSchema = z.strictObject({
  lng: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
});
export type Point = z.infer<typeof pointSchema>;

/** 坐标系: what degrees may be of. GCJ-02 and BD-09 are those of Chinese map services, hundreds of metres off. */
export const datums = ['CGCS2000', 'WGS84', 'GCJ02', 'BD09'] as const;
export type Datum = (typeof datums)[number];

/** A position as its source gave it, before it was converted to CGCS2000. */
export const pointAsGiven = pointSchema.extend({ datum: z.enum(datums) });
export type PointAsGiven = z.infer<typeof pointAsGiven>;

/**
 * Stands for a text that never leaves the service that took it: SHA-256(salt ‖ UTF-8 text), base64url.
 * The salt lives and dies with the text, so that the commitment says nothing once it is erased.
 */
export const textRef = z.strictObject({ textId: z.uuid(), commitment: z.string().length(43) });
export type TextRef = z.infer<typeof textRef>;

/** Stands for a file in the evidence service: SHA-256(salt ‖ digest of the stored bytes), base64url. */
export const evidenceRef = z.strictObject({ evidenceId: z.uuid(), commitment: z.string().length(43) });
export type EvidenceRef = z.infer<typeof evidenceRef>;

/** 层级: whose desk an incident is on (社区、乡镇、县、市), from the lowest. */
export const incidentLevels = ['community', 'township', 'county', 'city'] as const;
export type IncidentLevel = (typeof incidentLevels)[number];

/** The clocks of an incident (domain: lifecycle, column Clock). */
export const clockNames = [
  'REGISTRATION',
  'VERIFICATION',
  'DISPATCH',
  'ACKNOWLEDGEMENT',
  'SECURING',
  'HANDLING',
  'SUB_TASK',
  'RULING',
  'INSPECTION',
] as const;
export type ClockName = (typeof clockNames)[number];

/** 时限类别: how a limit counts (domain: clock kinds). */
export const limitKinds = ['urgent_hour', 'work_hour', 'work_day', 'natural_day'] as const;
export type LimitKind = (typeof limitKinds)[number];

/** A stretch in which a clock stood still (中止). */
export const pause = z.strictObject({
  from: z.iso.datetime({ precision: 3 }),
  to: z.iso.datetime({ precision: 3 }),
});
export type Pause = z.infer<typeof pause>;

/**
 * A clock that starts with a step: when, until when, and all that this follows from, so that the deadline can be
 * recomputed from the record. It is never overwritten: an extension, a correction or the end of a suspension stops the
 * clock and starts it anew, with its first start.
 */
export const startedClock = z.strictObject({
  clock: z.enum(clockNames),
  startedAt: z.iso.datetime({ precision: 3 }),
  dueAt: z.iso.datetime({ precision: 3 }),
  /** In hours for `urgent_hour` and `work_hour`, in days for the others; 0 natural days: the same day. */
  limit: z.number().nonnegative(),
  limitKind: z.enum(limitKinds),
  /** Whose working hours count; null for the county's office hours. */
  unit: unitCode.nullable(),
  /** The version of the county's time rules; 0 for the law's calendar and office hours. */
  timeRules: z.int().nonnegative(),
  pauses: z.array(pause),
});
export type StartedClock = z.infer<typeof startedClock>;

/** Which clocks a step starts and stops. */
export const clockChanges = {
  clocksStarted: z.array(startedClock),
  clocksStopped: z.array(z.enum(clockNames)),
};

/** 复核日期: the day in Asia/Shanghai on which a suspension ends, unless it ended before. */
export const reviewOn = z.iso.date();

/** The version of the reference data by which a step was judged. */
export const catalogueVersion = z.int().positive();
export const gridRevision = z.int().positive();

/** A point, and the grid it was located in by which revision. */
export const locatedPlace = z.strictObject({ point: pointSchema, grid: gridCode, gridRevision });
export type LocatedPlace = z.infer<typeof locatedPlace>;
