import { areaCode, statedOpen, uuidAsSent } from '#contracts';
import { z } from 'zod';

export const HandOverShift = z.strictObject({
  area: areaCode,
  incoming: uuidAsSent.describe('接班人 Who takes over'),
  note: z.string().trim().min(1).max(2_000).nullable().default(null).describe('交班记录; stays with the registry'),
  open: statedOpen.describe('What was open, as the outgoing’s screen showed it'),
});
export type HandOverShift = z.infer<typeof HandOverShift>;
