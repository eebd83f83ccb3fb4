import { z } from 'zod';
import { ListIncidents } from '../list-incidents/list-incidents.query.js';

const FilterAndOrder = ListIncidents.omit({ after: true, limit: true });

/** A list to be kept under a name (常用视图). */
export const SaveView = z.strictObject({
  name: z.string().trim().min(1).max(40).describe('Other than those of one’s other views'),
  filter: z
    .record(z.string().max(20), z.string().max(400))
    .superRefine((given, context) => {
      for (const { path, message } of FilterAndOrder.safeParse(given).error?.issues ?? []) {
        context.addIssue({ code: 'custom', path: path.map(String), message });
      }
    })
    .describe('As in the query string of `GET /incidents`, without `after` and `limit`'),
});
export type SaveView = z.infer<typeof SaveView>;
