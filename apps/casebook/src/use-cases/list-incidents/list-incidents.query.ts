import { z } from 'zod';
import { IncidentFilter } from './incident-filter.js';

export const ListIncidents = IncidentFilter.extend({
  order: z
    .enum(['newest', 'due'])
    .default('newest')
    .describe('`newest`: newest report first. `due`: first due first, and only those with a running clock'),
  after: z.string().max(200).optional().describe('The `next` of the page before, in the same order'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListIncidents = z.infer<typeof ListIncidents>;
