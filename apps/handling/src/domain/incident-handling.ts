import { actorsOf, type IncidentEvent } from '#contracts';
import type { CustodyRules } from '#lifecycle';
import type { PendingRequest } from './pending-request.js';

/** What handling keeps of an incident for its decisions; whose it is stands in its scope. */
export interface IncidentHandling {
  /**
   * Everybody who signed for it, handled it, helped, or fed it back, in any round and any unit, and for whom they stood
   * in: none of them may inspect it.
   */
  readonly handlers: readonly string[];
  readonly returnCount: number;
  /** 裁定: whether the duty chief has ruled on a return, for good. */
  readonly ruledForGood: boolean;
  readonly request: PendingRequest | null;
}

export const handlingRules: CustodyRules<IncidentHandling> = {
  initial: { handlers: [], returnCount: 0, ruledForGood: false, request: null },
  evolve,
};

function evolve(held: IncidentHandling, event: IncidentEvent): IncidentHandling {
  switch (event.type) {
    case 'incident.acknowledged.v1':
      return { ...held, handlers: joined(held.handlers, ...actorsOf(event), event.data.handler) };
    case 'incident.secured.v1':
    case 'incident.sub-task-done.v1':
      return { ...held, handlers: joined(held.handlers, ...actorsOf(event)) };
    case 'incident.fed-back.v1':
      return { ...held, handlers: joined(held.handlers, ...event.data.handlers), request: null };
    case 'incident.return-requested.v1':
      return { ...held, returnCount: event.data.returnCount, request: null };
    case 'incident.return-ruled.v1':
      return { ...held, ruledForGood: held.ruledForGood || event.data.binding };
    case 'incident.extension-requested.v1': {
      const { by, limitKind } = event.data;
      return { ...held, request: { for: 'EXTENSION', askedBy: actorsOf(event), by, limitKind } };
    }
    case 'incident.suspension-requested.v1':
      return {
        ...held,
        request: { for: 'SUSPENSION', askedBy: actorsOf(event), reviewOn: event.data.reviewOn },
      };
    case 'incident.extended.v1':
    case 'incident.extension-denied.v1':
    case 'incident.suspended.v1':
    case 'incident.suspension-denied.v1':
      return { ...held, request: null };
    default:
      return held;
  }
}

/** The people, each once, in the order in which they came. */
export const joined = (people: readonly string[], ...more: readonly string[]): string[] => [
  ...new Set([...people, ...more]),
];
