import { timeRules } from '#contracts';
import { z } from 'zod';
import { aboutVersion } from '../../publishing/county-publication.js';

const { days, hours, unitHours } = timeRules.shape;
/** Days at the most: a calendar that is closed for a year on end is none. */
const mostDays = 200;

export const PublishTimeRules = timeRules.extend({
  days: days
    .refine((given) => Object.keys(given).length <= mostDays, `more than ${mostDays} days`)
    .default({})
    .describe('Days that are here otherwise than by law, as in {"2026-10-08": "DAY_OFF"}; the law’s are added'),
  hours: hours.describe('工作时间 as in [["08:30","12:00"],["14:00","17:30"]], Asia/Shanghai'),
  unitHours: unitHours.default({}).describe('Units that work at other hours, or AROUND_THE_CLOCK'),
  ...aboutVersion,
});
export type PublishTimeRules = z.infer<typeof PublishTimeRules>;
