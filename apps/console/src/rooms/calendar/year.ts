/** Whether a day is worked: what the table says of it, else what its day of the week says. */
export type DayKind = 'WORKDAY' | 'DAY_OFF';
export type Days = Readonly<Record<string, DayKind>>;

/** Dates are of no time zone: reckoned in UTC, so that no screen’s own clock moves them. */
const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);
const textOf = (date: Date) => date.toISOString().slice(0, 10);

export const isWeekend = (day: string): boolean => [0, 6].includes(dateOf(day).getUTCDay());
export const kindOf = (days: Days, day: string): DayKind => days[day] ?? (isWeekend(day) ? 'DAY_OFF' : 'WORKDAY');

/** Whether a day is other than its day of the week says. */
export const isExchanged = (days: Days, day: string): boolean => kindOf(days, day) !== kindOf({}, day);

export const dayAfter = (day: string, by: number): string => {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + by);
  return textOf(date);
};

/** The days of a month in weeks from Monday on, with gaps before the first and after the last. */
export function weeksOf(year: number, month: number): (string | undefined)[][] {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const gap = (first.getUTCDay() + 6) % 7;
  const cells = Array.from({ length: Math.ceil((gap + count) / 7) * 7 }, (_, nth) => {
    const date = nth - gap + 1;
    return date >= 1 && date <= count ? textOf(new Date(Date.UTC(year, month - 1, date))) : undefined;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/**
 * The table with a day switched. It says so outright: what the law exchanges would come back by itself. Switched back,
 * the day is as it was published.
 */
export function switched(days: Days, published: Days, day: string): Days {
  const kind: DayKind = kindOf(days, day) === 'WORKDAY' ? 'DAY_OFF' : 'WORKDAY';
  const { [day]: _, ...others } = days;
  const was = published[day];
  if (kind !== kindOf(published, day)) return { ...others, [day]: kind };
  return was === undefined ? others : { ...others, [day]: was };
}

export type Hours = [string, string][];

/** `08:30-12:00 14:00-17:30`. */
export const hoursInWords = (hours: Readonly<Hours>): string => hours.map((span) => span.join('-')).join(' ');

/** Reads spans of the day, in order and without overlap; undefined when they are none. */
export function readHours(text: string): Hours | undefined {
  const spans = text
    .trim()
    .split(/[\s,，;；]+/)
    .filter(Boolean);
  const read = spans.map((span) => /^(\d{1,2}:\d{2})[-–~至](\d{1,2}:\d{2})$/.exec(span)?.slice(1).map(padded));
  if (read.length === 0 || read.some((span) => !span)) return undefined;
  const times = (read as Hours).flat();
  const isInOrder = times.every((time, nth) => isTime(time) && (nth === 0 || times[nth - 1]! <= time));
  return isInOrder && (read as Hours).every(([from, to]) => from < to) ? (read as Hours) : undefined;
}

const padded = (time: string) => time.padStart(5, '0');
const isTime = (time: string) => /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time);
