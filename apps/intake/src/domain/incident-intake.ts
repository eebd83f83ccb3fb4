import { actorsOf, type IncidentEvent, type StartedClock, type TextRef } from '#contracts';
import type { CustodyRules } from '#lifecycle';

/** What is known of a report's verification (核实). */
export interface Verification {
  /** Who was asked to look, in order; nobody is asked twice by rule. */
  readonly asked: readonly string[];
  /** Of the last request: 1 for whom the officer asked, then up. */
  readonly attempt: number;
  readonly question: TextRef | null;
  /** Since when the registration clock stands still; null while it runs. */
  readonly pausedSince: string | null;
}

/** What intake keeps of an incident for its decisions. */
export interface IncidentIntake {
  readonly number: string;
  readonly reportedAt: string | null;
  /** Stands for the caller; null when a grid worker reported what they saw. */
  readonly reporterParty: string | null;
  /** Who reported it or took it down, and for whom: none of them verifies it. */
  readonly takenBy: readonly string[];
  /** How it was reported. */
  readonly channel: string | null;
  /** The id of the text of the report. */
  readonly textId: string | null;
  /** The id of the address's text. */
  readonly addressTextId: string | null;
  /** The registration clock as it last started, whether it runs or not. */
  readonly registration: StartedClock | null;
  readonly verification: Verification;
  /** 主案: the incident that this one is handled with. */
  readonly mergedInto: { readonly incidentId: string; readonly number: string } | null;
  /** Who handles it in the lead unit: the one department person who may see the caller's phone. */
  readonly handler: string | null;
  /** When it was closed last; null while it is not. */
  readonly closedAt: string | null;
  /** Who has said since then what they think of it, called back or by themselves: by what stands for them. */
  readonly answeredBy: readonly string[];
}

export const intakeRules: CustodyRules<IncidentIntake> = {
  initial: {
    number: '',
    reportedAt: null,
    reporterParty: null,
    takenBy: [],
    channel: null,
    textId: null,
    addressTextId: null,
    registration: null,
    verification: { asked: [], attempt: 0, question: null, pausedSince: null },
    mergedInto: null,
    handler: null,
    closedAt: null,
    answeredBy: [],
  },
  evolve,
};

function evolve(before: IncidentIntake, event: IncidentEvent): IncidentIntake {
  const held = { ...before, ...registrationAfter(before, event) };
  switch (event.type) {
    case 'incident.reported.v1': {
      const { number, reporterParty, channel, text, address } = event.data;
      return {
        ...{ ...held, number, reporterParty, channel, reportedAt: event.time, takenBy: actorsOf(event) },
        ...{ textId: text?.textId ?? null, addressTextId: address?.textId ?? null },
      };
    }
    case 'incident.verification-requested.v1': {
      const { worker, attempt, question } = event.data;
      const { asked } = held.verification;
      return { ...held, verification: { ...held.verification, asked: [...asked, worker], attempt, question } };
    }
    case 'incident.merged.v1':
      return { ...held, mergedInto: { incidentId: event.data.masterId, number: event.data.masterNumber } };
    case 'incident.unmerged.v1':
      return { ...held, mergedInto: null };
    case 'incident.acknowledged.v1':
      return { ...held, handler: event.data.handler };
    case 'incident.dispatched.v1':
    case 'incident.return-ruled.v1':
      return { ...held, handler: null };
    case 'incident.closed.v1':
      return { ...held, closedAt: event.time, answeredBy: [] };
    case 'incident.surveyed.v1':
      return event.data.reached ? { ...held, answeredBy: [...(held.answeredBy ?? []), event.data.party] } : held;
    case 'incident.reopened.v1':
      return { ...held, closedAt: null, answeredBy: [] };
    default:
      return held;
  }
}

/** A verification stops the clock without ending it: it stands still until it is started again, whatever starts it. */
function registrationAfter(
  { registration, verification }: IncidentIntake,
  { type, time, data }: IncidentEvent,
): Pick<IncidentIntake, 'registration' | 'verification'> {
  const started = data.clocksStarted.find(({ clock }) => clock === 'REGISTRATION');
  if (started) return { registration: started, verification: { ...verification, pausedSince: null } };
  const pauses = type === 'incident.verification-requested.v1' && data.clocksStopped.includes('REGISTRATION');
  return { registration, verification: pauses ? { ...verification, pausedSince: time } : verification };
}
