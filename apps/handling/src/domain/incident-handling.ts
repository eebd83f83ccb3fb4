import { actorsOf, type IncidentEvent } from '#contracts';
import type { CustodyRules } from '#lifecycle';

/** What handling keeps of an incident for its decisions; whose it is stands in its scope. */
export interface IncidentHandling {
  /**
   * Everybody who signed for it, handled it or fed it back, in any round and any unit, and for whom they stood in: none
   * of them may inspect it.
   */
  readonly handlers: readonly string[];
  readonly returnCount: number;
}

export const handlingRules: CustodyRules<IncidentHandling> = {
  initial: { handlers: [], returnCount: 0 },
  evolve,
};

function evolve(held: IncidentHandling, event: IncidentEvent): IncidentHandling {
  switch (event.type) {
    case 'incident.acknowledged.v1':
      return { ...held, handlers: joined(held.handlers, ...actorsOf(event), event.data.handler) };
    case 'incident.fed-back.v1':
      return { ...held, handlers: joined(held.handlers, ...event.data.handlers) };
    case 'incident.return-requested.v1':
      return { ...held, returnCount: event.data.returnCount };
    default:
      return held;
  }
}

/** The people, each once, in the order in which they came. */
export const joined = (people: readonly string[], ...more: readonly string[]): string[] => [
  ...new Set([...people, ...more]),
];
