import { custodians, stages } from '#contracts';
import { z } from 'zod';

/** What every command on an incident answers. */
export const stepTaken = z
  .object({
    incidentId: z.uuid(),
    incidentVersion: z.int().min(1).describe('Also in the ETag, ready for the next If-Match'),
    stage: z.enum(stages),
    custodian: z.enum(custodians).describe('The service that has custody now'),
  })
  .meta({ id: 'StepTaken' });
export type StepTaken = Readonly<z.infer<typeof stepTaken>>;
