/** China is eight hours ahead, all year round. */
const ahead = 8 * 3_600_000;
const day = 86_400_000;

/** The Monday of the week in China, as a moment. */
export function mondayOf(now: number): number {
  const there = new Date(now + ahead);
  const midnight = Date.UTC(there.getUTCFullYear(), there.getUTCMonth(), there.getUTCDate());
  return midnight - ((there.getUTCDay() + 6) % 7) * day - ahead;
}

/** The seven midnights of a week. */
export const daysOf = (monday: number): number[] => Array.from({ length: 7 }, (_, nth) => monday + nth * day);

/** Whether a shift touches the day that begins then. */
export const isOn = (shift: { readonly startsAt: string; readonly endsAt: string }, midnight: number): boolean =>
  Date.parse(shift.startsAt) < midnight + day && Date.parse(shift.endsAt) > midnight;

/** A day of China as `2026-10-09`. */
export const dateIn = (midnight: number): string => new Date(midnight + ahead).toISOString().slice(0, 10);

/** A shift as it is typed: on a day, from one time to another, over midnight where that is not later. */
export function shiftTimes(date: string, from: string, to: string): { startsAt: string; endsAt: string } {
  const start = Date.parse(`${date}T${from}:00+08:00`);
  const end = Date.parse(`${date}T${to}:00+08:00`);
  return { startsAt: new Date(start).toISOString(), endsAt: new Date(end > start ? end : end + day).toISOString() };
}
