import { type IncidentEvent, placeAfter, scopeAfter } from '#contracts';
import type { CustodyRules, HeldIncident } from './held-incident.js';
import { nothingKnown, particularsAfter } from './particulars.js';

/** The incident after a step, ours or another service's. */
export function fold<S>(
  { initial, evolve }: CustodyRules<S>,
  before: HeldIncident<S> | undefined,
  event: IncidentEvent,
): HeldIncident<S> {
  return {
    incidentId: event.subject,
    version: event.incidentversion,
    stage: event.stage,
    custodian: event.custodian,
    scope: scopeAfter(before?.scope, event),
    place: placeAfter(before?.place ?? null, event),
    particulars: particularsAfter(before?.particulars ?? nothingKnown, event),
    held: evolve(before?.held ?? initial, event),
  };
}
