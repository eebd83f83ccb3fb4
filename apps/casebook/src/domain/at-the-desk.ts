import type { IncidentEvent } from '#contracts';
import { z } from 'zod';

/** The last ruling on what the lead unit asked for: whether it was given. */
export const lastRuling = z.object({
  on: z.enum(['RETURN', 'EXTENSION', 'SUSPENSION']),
  granted: z.boolean(),
  at: z.iso.datetime(),
});
export type LastRuling = Readonly<z.infer<typeof lastRuling>>;

/** What was ruled last, after a step: known until the incident is fed back, or another unit's. */
export function lastRulingAfter(before: LastRuling | null, event: IncidentEvent): LastRuling | null {
  const ruled = (on: LastRuling['on'], granted: boolean): LastRuling => ({ on, granted, at: event.time });
  switch (event.type) {
    case 'incident.return-ruled.v1':
      return ruled('RETURN', event.data.decision === 'UPHELD');
    case 'incident.extended.v1':
      return ruled('EXTENSION', true);
    case 'incident.extension-denied.v1':
      return ruled('EXTENSION', false);
    case 'incident.suspended.v1':
      return ruled('SUSPENSION', true);
    case 'incident.suspension-denied.v1':
      return ruled('SUSPENSION', false);
    case 'incident.fed-back.v1':
    case 'incident.dispatched.v1':
    case 'incident.reopened.v1':
      return null;
    default:
      return before;
  }
}

/**
 * Who handles it (经办人), after a step: whom the lead unit named when it signed for it. Whoever is given the incident
 * names somebody anew; a reopened one goes back to the handler, if it goes back to the unit.
 */
export function handlerAfter(
  before: { readonly handler: string | null; readonly leadUnit: string | null },
  leadUnit: string | null,
  event: IncidentEvent,
): string | null {
  switch (event.type) {
    case 'incident.acknowledged.v1':
      return event.data.handler;
    case 'incident.dispatched.v1':
    case 'incident.return-ruled.v1':
      return null;
    default:
      return leadUnit === before.leadUnit ? before.handler : null;
  }
}
