import { uuidAsSent } from '#contracts';
import { z } from 'zod';

export const AcknowledgeIncident = z.strictObject({
  handler: uuidAsSent.optional().describe('经办人 Who handles it; oneself when left out'),
});
export type AcknowledgeIncident = z.infer<typeof AcknowledgeIncident>;
