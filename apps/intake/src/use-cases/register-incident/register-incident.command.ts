import { incidentEvents, subcategoryCode } from '#contracts';
import { z } from 'zod';

export const RegisterIncident = z.strictObject({
  subcategory: subcategoryCode.optional().describe('事项类别 What it is; may be left out if the report said it'),
  urgent: z.boolean().default(false).describe('紧急 Raises it to urgent; what the catalogue calls urgent always is'),
  /** Travels in the event, and so must not be a place to write in: Latin letters, as conditions are named. */
  filingCondition: z
    .string()
    .trim()
    .max(100)
    .regex(/^[A-Za-z]+([ _-][A-Za-z]+)*$/, '立案条件须为条件名称 The name of a condition, no free text')
    .describe('立案条件 The name of the filing condition that is met: `visible from the road`'),
  level: incidentEvents['incident.registered.v1'].data.shape.level.describe('层级 The level that deals with it'),
});
export type RegisterIncident = z.infer<typeof RegisterIncident>;
