import { actorsOf, type DataOf, type IncidentEvent } from '#contracts';
import type { CustodyRules } from '#lifecycle';

export type InspectionOutcome = DataOf<'incident.inspected.v1'>['outcome'];

/** What a caller said when they were called back, as far as it decides anything. */
export interface LastSurvey {
  readonly attempt: number;
  readonly reached: boolean;
  /** Dissatisfied, or it is unresolved, for a cause within the unit's power, or they asked for it: to be reopened (重办). */
  readonly callsForReopening: boolean;
}

/** What closure keeps of an incident for its decisions. */
export interface IncidentClosure {
  /** Stands for whoever called about it; null when a grid worker reported what they saw. */
  readonly caller: string | null;
  /** Everybody who had a hand in it, in any round, for whomever: none of them may inspect, confirm or survey it. */
  readonly handlers: readonly string[];
  /** The units that fed it back, in any round. */
  readonly handlingUnits: readonly string[];
  /** Who was asked to inspect it since the last feedback, in order. */
  readonly asked: readonly string[];
  /** What the last inspection since the last feedback found; null while one is due. */
  readonly lastOutcome: InspectionOutcome | null;
  readonly reworkCount: number;
  /** 1, and one more for each reopening. */
  readonly round: number;
  /** When it was closed last; null while it is not. */
  readonly closedAt: string | null;
  /** The last call-back since it was closed. */
  readonly survey: LastSurvey | null;
}

export const closureRules: CustodyRules<IncidentClosure> = {
  initial: {
    caller: null,
    handlers: [],
    handlingUnits: [],
    asked: [],
    lastOutcome: null,
    reworkCount: 0,
    round: 1,
    closedAt: null,
    survey: null,
  },
  evolve,
};

function evolve(held: IncidentClosure, event: IncidentEvent): IncidentClosure {
  switch (event.type) {
    case 'incident.reported.v1':
      return { ...held, caller: event.data.reporterParty };
    case 'incident.self-handled.v1':
      return { ...held, handlers: joined(held.handlers, actorsOf(event)), asked: [], lastOutcome: null };
    case 'incident.fed-back.v1': {
      const handlers = joined(held.handlers, event.data.handlers);
      return {
        ...{ ...held, handlers, handlingUnits: joined(held.handlingUnits, [event.data.unit]) },
        ...{ asked: [], lastOutcome: null },
      };
    }
    case 'incident.inspection-assigned.v1':
      return { ...held, asked: [...held.asked, event.data.inspector], lastOutcome: null };
    case 'incident.inspected.v1':
      return { ...held, lastOutcome: event.data.outcome };
    case 'incident.reworked.v1':
      return { ...held, reworkCount: event.data.reworkCount };
    case 'incident.closed.v1':
      return { ...held, closedAt: event.time, survey: null };
    case 'incident.surveyed.v1': {
      const { attempt, reached, causeWithinPower, byResident } = event.data;
      const callsForReopening = causeWithinPower === true || byResident?.asksForReopening === true;
      return { ...held, survey: { attempt, reached, callsForReopening } };
    }
    case 'incident.reopened.v1':
      return { ...held, round: event.data.round, closedAt: null, survey: null };
    default:
      return held;
  }
}

const joined = (people: readonly string[], more: readonly string[]): string[] => [...new Set([...people, ...more])];
