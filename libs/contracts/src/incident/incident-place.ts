import type { IncidentEvent } from '../events.js';
import type { Point } from './parts.js';

/** Where an incident is; the grid that is drawn around it stands in its scope. */
export interface IncidentPlace {
  readonly point: Point;
  /** The revision by which it was put into its grid. */
  readonly gridRevision: number;
}

/** The place after a step; null as long as no step said one. Other steps leave it as it was. */
export function placeAfter(before: IncidentPlace | null, event: IncidentEvent): IncidentPlace | null {
  switch (event.type) {
    case 'incident.reported.v1':
      return { point: event.data.point, gridRevision: event.data.gridRevision };
    case 'incident.registered.v1':
      return before && { ...before, gridRevision: event.data.gridRevision };
    case 'incident.passed-on.v1':
      return before && event.data.grid ? { ...before, gridRevision: event.data.grid.after.gridRevision } : before;
    case 'incident.corrected.v1': {
      const after = event.data.place?.after;
      return after ? { point: after.point, gridRevision: after.gridRevision } : before;
    }
    default:
      return before;
  }
}
