import { roles, unitCode, uuidAsSent } from '#contracts';
import { z } from 'zod';
import { reason } from '../../organisation/change.js';

/** A moment as programs send it, with its offset from UTC. */
export const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

export const GrantPost = z.strictObject({
  personId: uuidAsSent,
  role: z.enum(roles),
  unit: unitCode,
  from: moment.optional().describe('From when on; now when not given'),
  to: moment.nullable().default(null).describe('Until when; for good when not given'),
  reason,
});
export type GrantPost = z.infer<typeof GrantPost>;
