import { language } from './language.js';

/** Whoever works for a county in China reads its time, wherever the screen stands. */
const timeZone = 'Asia/Shanghai';

const formats = {
  /** 10月9日 14:30; with the year where it is another. */
  moment: { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false },
  /** 2026年10月9日 14:30:05 */
  exact: {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
  clock: { hour: '2-digit', minute: '2-digit', hour12: false },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const made = new Map<string, Intl.DateTimeFormat>();

/** A time in words, in the language of the page (it follows when that changes), in China’s time zone. */
export function inWords(time: string | number | Date, format: keyof typeof formats = 'moment'): string {
  const date = new Date(time);
  const isOtherYear = format === 'moment' && date.getFullYear() !== new Date().getFullYear();
  const key = `${language.value} ${format} ${isOtherYear}`;
  let formatter = made.get(key);
  if (!formatter) {
    const options = { ...formats[format], ...(isOtherYear ? ({ year: 'numeric' } as const) : {}), timeZone };
    made.set(key, (formatter = new Intl.DateTimeFormat(language.value, options)));
  }
  return formatter.format(date);
}

/** The hour of a time in China’s time zone: 0 to 23. */
export const hourOf = (time: string): number => (new Date(time).getUTCHours() + 8) % 24;

/** A number as the language of the page writes it. */
export const number = (value: number, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(language.value, options).format(value);
