import { actorsOf, type IncidentEvent, type IncidentLevel } from '#contracts';
import type { CustodyRules } from '#lifecycle';

/** What dispatch keeps of an incident for its decisions. */
export interface IncidentDispatch {
  readonly leadUnit: string | null;
  readonly returnCount: number;
  /** Who asked for the last return, and for whom they stood in: none of them rules on it. */
  readonly returnRequestedBy: readonly string[];
  /** Whose desk it is on. */
  readonly level: IncidentLevel;
  /** How it was reported; null where the report was never heard of. */
  readonly source: string | null;
  /** 被投诉单位 */
  readonly complainedOf: string | null;
  /** The lists of words that its text met when it was registered, and of which version of the rules they were. */
  readonly keywordsFound: readonly string[];
  readonly routingRulesVersion: number;
  /** When and to whom it was dispatched first; null before. */
  readonly firstDispatch: { readonly at: string; readonly leadUnit: string } | null;
}

export const dispatchRules: CustodyRules<IncidentDispatch> = {
  initial: {
    leadUnit: null,
    returnCount: 0,
    returnRequestedBy: [],
    level: 'county',
    source: null,
    complainedOf: null,
    keywordsFound: [],
    routingRulesVersion: 0,
    firstDispatch: null,
  },
  evolve,
};

function evolve(held: IncidentDispatch, event: IncidentEvent): IncidentDispatch {
  switch (event.type) {
    case 'incident.reported.v1':
      return { ...held, source: event.data.channel, complainedOf: event.data.complainedOf ?? null };
    case 'incident.registered.v1': {
      const { level, keywordsFound, routingRulesVersion } = event.data;
      return { ...held, level, keywordsFound, routingRulesVersion };
    }
    case 'incident.escalated.v1':
      return { ...held, level: event.data.to };
    case 'incident.dispatched.v1': {
      const { leadUnit } = event.data;
      return { ...held, leadUnit, firstDispatch: held.firstDispatch ?? { at: event.time, leadUnit } };
    }
    case 'incident.return-ruled.v1':
    case 'incident.reopened.v1':
      return { ...held, leadUnit: event.data.leadUnit };
    case 'incident.passed-on.v1':
      return { ...held, leadUnit: event.data.units?.after.leadUnit ?? held.leadUnit };
    case 'incident.return-requested.v1':
      return { ...held, returnCount: event.data.returnCount, returnRequestedBy: actorsOf(event) };
    default:
      return held;
  }
}
