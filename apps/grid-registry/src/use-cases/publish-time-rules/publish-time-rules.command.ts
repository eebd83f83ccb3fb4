import { areaCode, timeRules } from '#contracts';
import { z } from 'zod';
import { reason } from '../../organisation/change.js';

const { days, hours, unitHours } = timeRules.shape;
/** Days at the most: a calendar that is closed for a year on end is none. */
const mostDays = 200;

export const PublishTimeRules = timeRules.extend({
  county: areaCode.describe('县（区）'),
  validFrom: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('生效时间 From when clocks start by them, with a time zone; at once when left out'),
  days: days
    .refine((given) => Object.keys(given).length <= mostDays, `more than ${mostDays} days`)
    .default({})
    .describe('Days that are here otherwise than by law, as in {"2026-10-08": "DAY_OFF"}; the law’s are added'),
  hours: hours.describe('工作时间 as in [["08:30","12:00"],["14:00","17:30"]], Asia/Shanghai'),
  unitHours: unitHours.default({}).describe('Units that work at other hours, or AROUND_THE_CLOCK'),
  reason,
});
export type PublishTimeRules = z.infer<typeof PublishTimeRules>;
