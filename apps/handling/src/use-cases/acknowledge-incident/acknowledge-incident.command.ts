import { z } from 'zod';

export const AcknowledgeIncident = z.strictObject({
  handler: z.uuid().optional().describe('经办人 Who handles it; oneself when left out'),
});
export type AcknowledgeIncident = z.infer<typeof AcknowledgeIncident>;
