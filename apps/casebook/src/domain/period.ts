const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
const oneDay = 86_400_000;

/** Whole days in Asia/Shanghai, the last one included: `2026-10-09`. */
export interface Period {
  readonly first: string;
  readonly last: string;
}

/** The last `days` days, today included. */
export const lastDays = (days: number, now: Date): Period => ({
  first: day.format(new Date(now.getTime() - (days - 1) * oneDay)),
  last: day.format(now),
});

const startOf = (date: string): Date => new Date(`${date}T00:00:00+08:00`);

/** From then on, and before the other. */
export const bounds = ({ first, last }: Period): readonly [from: Date, to: Date] => [
  startOf(first),
  new Date(startOf(last).getTime() + oneDay),
];

export const daysIn = (period: Period): number => {
  const [from, to] = bounds(period);
  return (to.getTime() - from.getTime()) / oneDay;
};
