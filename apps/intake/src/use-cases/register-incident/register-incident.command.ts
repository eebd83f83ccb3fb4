import { incidentEvents, subcategoryCode } from '#contracts';
import { z } from 'zod';

export const RegisterIncident = z.strictObject({
  subcategory: subcategoryCode.optional().describe('事项类别 What it is; may be left out if the report said it'),
  urgent: z.boolean().default(false).describe('紧急 Raises it to urgent; what the catalogue calls urgent always is'),
  filingCondition: incidentEvents['incident.registered.v1'].data.shape.filingCondition.describe(
    '立案条件 The code of the filing condition that is met: `VISIBLE_FROM_ROAD`',
  ),
  level: incidentEvents['incident.registered.v1'].data.shape.level
    .optional()
    .describe('层级 Whose desk it goes to; as the routing rule says when left out, else the county’s'),
});
export type RegisterIncident = z.infer<typeof RegisterIncident>;
