/** What every incident of the casebook's answers has; the rest is the reader's to know. */
export interface SeenIncident {
  readonly incidentId: string;
  readonly incidentVersion: number;
}

/** An incident the reader has lost sight of. */
export interface Removal {
  readonly incidentId: string;
  readonly removed: true;
}

/** An incident as it is now, or that it is gone from the reader's sight. */
export type Change<I extends SeenIncident> = I | Removal;

export const isRemoval = <I extends SeenIncident>(change: Change<I>): change is Removal =>
  'removed' in change && change.removed === true;
