import { actorsOf, type IncidentEvent } from '#contracts';
import type { CustodyRules } from '#lifecycle';

/** What dispatch keeps of an incident for its decisions. */
export interface IncidentDispatch {
  readonly leadUnit: string | null;
  readonly returnCount: number;
  /** Who asked for the last return, and for whom they stood in: none of them rules on it. */
  readonly returnRequestedBy: readonly string[];
}

export const dispatchRules: CustodyRules<IncidentDispatch> = {
  initial: { leadUnit: null, returnCount: 0, returnRequestedBy: [] },
  evolve,
};

function evolve(held: IncidentDispatch, event: IncidentEvent): IncidentDispatch {
  switch (event.type) {
    case 'incident.dispatched.v1':
    case 'incident.return-ruled.v1':
      return { ...held, leadUnit: event.data.leadUnit };
    case 'incident.passed-on.v1':
      return { ...held, leadUnit: event.data.units?.after.leadUnit ?? held.leadUnit };
    case 'incident.return-requested.v1':
      return { ...held, returnCount: event.data.returnCount, returnRequestedBy: actorsOf(event) };
    default:
      return held;
  }
}
