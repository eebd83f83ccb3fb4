import { type IncidentEvent, limitKinds, reviewOn } from '#contracts';
import { z } from 'zod';

/** What the lead unit has asked for and waits to be ruled on. */
export const pendingRequest = z.union([
  z.object({
    for: z.literal('EXTENSION'),
    askedAt: z.iso.datetime(),
    by: z.number().describe('How much more, in what the limit counts'),
    limitKind: z.enum(limitKinds),
    newDueAt: z.iso.datetime(),
  }),
  z.object({ for: z.literal('SUSPENSION'), askedAt: z.iso.datetime(), reviewOn }),
]);
export type PendingRequest = Readonly<z.infer<typeof pendingRequest>>;

/** What waits for a ruling after a step. */
export function pendingRequestAfter(before: PendingRequest | null, event: IncidentEvent): PendingRequest | null {
  switch (event.type) {
    case 'incident.extension-requested.v1': {
      const { by, limitKind, newDueAt } = event.data;
      return { for: 'EXTENSION', askedAt: event.time, by, limitKind, newDueAt };
    }
    case 'incident.suspension-requested.v1':
      return { for: 'SUSPENSION', askedAt: event.time, reviewOn: event.data.reviewOn };
    default:
      // Whatever ends the wait stops the clock of the ruling.
      return event.data.clocksStopped.includes('RULING') ? null : before;
  }
}

/** The review date of a suspension after a step; null where it is not suspended. */
export function suspendedUntilAfter(before: string | null, event: IncidentEvent): string | null {
  if (event.type === 'incident.suspended.v1') return event.data.reviewOn;
  return event.stage === 'SUSPENDED' ? before : null;
}
