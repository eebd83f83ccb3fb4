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

/** The clocks of an incident (domain: lifecycle, column Clock). */
export const clockNames = [
  'REGISTRATION',
  'DISPATCH',
  'ACKNOWLEDGEMENT',
  'SECURING',
  'HANDLING',
  'RULING',
  'INSPECTION',
] as const;
export type ClockName = (typeof clockNames)[number];

/** A clock that starts with a step: when, and until when. The deadline is never overwritten. */
export const startedClock = z.strictObject({
  clock: z.enum(clockNames),
  startedAt: z.iso.datetime({ precision: 3 }),
  dueAt: z.iso.datetime({ precision: 3 }),
});
export type StartedClock = z.infer<typeof startedClock>;

/** Which clocks a step starts and stops. */
export const clockChanges = {
  clocksStarted: z.array(startedClock),
  clocksStopped: z.array(z.enum(clockNames)),
};

/** The version of the reference data by which a step was judged. */
export const catalogueVersion = z.int().positive();
export const gridRevision = z.int().positive();

/** A point, and the grid it was located in by which revision. */
export const locatedPlace = z.strictObject({ point: pointSchema, grid: gridCode, gridRevision });
export type LocatedPlace = z.infer<typeof locatedPlace>;
