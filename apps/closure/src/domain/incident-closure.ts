import { actorsOf, type DataOf, type IncidentEvent } from '#contracts';
import type { CustodyRules } from '#lifecycle';

export type InspectionOutcome = DataOf<'incident.inspected.v1'>['outcome'];

/** What closure keeps of an incident for its decisions. */
export interface IncidentClosure {
  /** Everybody who had a hand in it, in any round, for whomever: none of them may inspect or confirm it. */
  readonly handlers: readonly string[];
  /** Who was asked to inspect it since the last feedback, in order. */
  readonly asked: readonly string[];
  /** What the last inspection since the last feedback found; null while one is due. */
  readonly lastOutcome: InspectionOutcome | null;
  readonly reworkCount: number;
}

export const closureRules: CustodyRules<IncidentClosure> = {
  initial: { handlers: [], asked: [], lastOutcome: null, reworkCount: 0 },
  evolve,
};

function evolve(held: IncidentClosure, event: IncidentEvent): IncidentClosure {
  switch (event.type) {
    case 'incident.self-handled.v1':
      return { ...held, handlers: joined(held.handlers, actorsOf(event)) };
    case 'incident.fed-back.v1':
      return { ...held, handlers: joined(held.handlers, event.data.handlers), asked: [], lastOutcome: null };
    case 'incident.inspection-assigned.v1':
      return { ...held, asked: [...held.asked, event.data.inspector], lastOutcome: null };
    case 'incident.inspected.v1':
      return { ...held, lastOutcome: event.data.outcome };
    case 'incident.reworked.v1':
      return { ...held, reworkCount: event.data.reworkCount };
    default:
      return held;
  }
}

const joined = (people: readonly string[], more: readonly string[]): string[] => [...new Set([...people, ...more])];
