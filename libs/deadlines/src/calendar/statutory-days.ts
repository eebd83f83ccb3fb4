import { createRequire } from 'node:module';
import { type Day, isWeekend } from './day.js';

/** As the package publishes what the State Council’s office announces each autumn (国务院办公厅关于节假日安排的通知). */
interface Announced {
  readonly holidays: Readonly<Record<Day, string>>;
  readonly workdays: Readonly<Record<Day, string>>;
}

const { holidays, workdays } = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as Announced;

/** By law: holidays that are no weekend are off, weekend days that were exchanged for them (调休) are worked. */
export const statutoryDays: Readonly<Record<Day, 'WORKDAY' | 'DAY_OFF'>> = Object.fromEntries([
  ...Object.keys(holidays).flatMap((day) => (isWeekend(day) ? [] : [[day, 'DAY_OFF'] as const])),
  ...Object.keys(workdays).map((day) => [day, 'WORKDAY'] as const),
]);
