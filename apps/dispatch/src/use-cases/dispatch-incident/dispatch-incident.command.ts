import { unitCode } from '#contracts';
import { z } from 'zod';
import { coUnits } from '../../domain/co-units.js';

export const DispatchIncident = z.strictObject({
  leadUnit: unitCode.describe('主办单位 The department that must handle it and answers for it'),
  coUnits: coUnits.describe('协办单位 Departments that help'),
  opinion: z.string().trim().min(1).max(500).optional().describe('派遣意见 A word to the unit; stays with dispatch'),
});
export type DispatchIncident = z.infer<typeof DispatchIncident>;
