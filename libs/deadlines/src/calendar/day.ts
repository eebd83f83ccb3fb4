/** A calendar day in Asia/Shanghai, as in `2026-10-09`. */
export type Day = string;

/** China has had one offset and no summer time since 1992: no day here is longer or shorter than another. */
const offset = 8 * 3_600_000;
export const dayLength = 24 * 3_600_000;

export const dayOf = (at: Date): Day => new Date(at.getTime() + offset).toISOString().slice(0, 10);

/** Milliseconds since 1970 at which the day begins. */
export const beginningOf = (day: Day): number => Date.parse(`${day}T00:00:00.000Z`) - offset;

/** `count` days later, or earlier where it is negative. */
export const daysAfter = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + count * dayLength).toISOString().slice(0, 10);

export const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00.000Z`).getUTCDay());
