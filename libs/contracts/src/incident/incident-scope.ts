import type { IncidentEvent } from '../events.js';

/** What decides who may see and act on an incident. Every service that keeps it folds it from the events, so. */
export interface IncidentScope {
  /** The 15-digit code of the grid it lies in. */
  readonly grid: string;
  /** The units that have or had to handle it; the lead is the one answerable now. */
  readonly leadUnit: string | null;
  readonly coUnits: readonly string[];
  /** The person asked last to look on the spot: to verify the report, or to inspect what was done. */
  readonly inspector: string | null;
  /** The person who reported it as a grid worker. */
  readonly reportedBy: string | null;
}

const nothingYet: IncidentScope = { grid: '', leadUnit: null, coUnits: [], inspector: null, reportedBy: null };

/** The scope after a step. Other steps leave it as it was. */
export function scopeAfter(before: IncidentScope | undefined, event: IncidentEvent): IncidentScope {
  const scope = before ?? nothingYet;
  switch (event.type) {
    case 'incident.reported.v1':
      return { ...scope, grid: event.data.grid, reportedBy: event.data.channel === 'worker' ? event.actor : null };
    case 'incident.registered.v1':
      return { ...scope, grid: event.data.grid };
    case 'incident.corrected.v1':
      return { ...scope, grid: event.data.place?.after.grid ?? scope.grid };
    case 'incident.dispatched.v1':
    case 'incident.return-ruled.v1':
    case 'incident.reopened.v1':
      return { ...scope, leadUnit: event.data.leadUnit, coUnits: event.data.coUnits };
    case 'incident.passed-on.v1':
      return { ...scope, ...event.data.units?.after, ...(event.data.grid && { grid: event.data.grid.after.grid }) };
    case 'incident.verification-requested.v1':
      return { ...scope, inspector: event.data.worker };
    case 'incident.inspection-assigned.v1':
      return { ...scope, inspector: event.data.inspector };
    default:
      return scope;
  }
}
