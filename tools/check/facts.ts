import { custodians } from '#contracts';
import type { EntryOf } from '../platform-client/index.js';

/** An event, as far as the check looks into it. */
export interface EventFact {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  /** SHA-256, hex, of its bytes. */
  readonly digest: string;
  readonly correlationId: string;
  /** The event that set it off; null when a command did. */
  readonly causationId: string | null;
  /** Lifecycle events only. */
  readonly version: number | null;
  readonly stage: string | null;
  readonly custodian: string | null;
  /** Of `audit.command-refused` only. */
  readonly refusal: string | null;
  /** The incident that an auditor finds it by. */
  readonly incidentId: string | null;
  /** Of lifecycle events and side facts: the files and the free texts that it refers to. */
  readonly files: readonly string[];
  readonly texts: readonly string[];
  /** Of the steps by which the rules of a branch are checked. */
  readonly branch: BranchFact | null;
}

/** What the check looks at of a step of a branch: empty where the step says nothing of it. */
export interface BranchFact {
  readonly time: string;
  readonly masterId: string | null;
  readonly coUnits: readonly string[];
  readonly decision: string | null;
  readonly unit: string | null;
  readonly clocksStopped: readonly string[];
  /** Of the handling clock that it starts. */
  readonly pauses: readonly { readonly from: string; readonly to: string }[];
}

/** An order of the 12345 hotline, and what the hotline is owed of it, by number. */
export interface OrderFact {
  readonly orderNo: string;
  readonly incidentId: string;
  /** The incident by whose steps it is called back: its own, or what that is merged into. */
  readonly follows: string;
  readonly callbacks: readonly { readonly seq: number; readonly kind: string; readonly acknowledged: boolean }[];
}

export interface OutboxFact extends EventFact {
  readonly service: string;
  readonly published: boolean;
}

/** The services that follow every incident with a row of their own (the casebook has a view). */
export const followers = [...custodians, 'evidence'] as const;

/** An incident as one service has it. */
export interface IncidentFact {
  readonly service: string;
  readonly incidentId: string;
  readonly version: number;
  readonly stage: string;
  readonly custodian: string;
  /** What decides who may see and act on it. */
  readonly grid: string;
  readonly leadUnit: string | null;
  readonly coUnits: readonly string[];
  readonly inspector: string | null;
  readonly reportedBy: string | null;
}

/** What events only refer to, as `keptFile`, `keptAttachment` and `keptText` name it; never what it says. */
export type Kept = ReadonlySet<string>;

export const keptFile = (evidenceId: string): string => `file ${evidenceId}`;
export const keptAttachment = (incidentId: string, evidenceId: string): string =>
  `file ${evidenceId} with incident ${incidentId}`;
export const keptText = (service: string, incidentId: string, textId: string): string =>
  `text ${textId} of incident ${incidentId} in ${service}`;

export interface TimelineFact {
  readonly incidentId: string;
  /** Null for a side fact. */
  readonly version: number | null;
  readonly eventId: string;
}

export interface TrailFact {
  readonly sequence: number;
  readonly digest: string;
  /** What an auditor finds it by. */
  readonly eventId: string | null;
  readonly incidentId: string | null;
  readonly version: number | null;
}

/** Whether it is about an incident and no step of its life: a call, a withdrawal, a remark, an urge. */
export const isSideFact = ({ type, version }: EventFact): boolean => type.startsWith('incident.') && version === null;

/** What a service set aside, or has waiting. */
export interface SetAside {
  readonly service: string;
  readonly what: string;
}

export interface JournalledCommand {
  readonly command: EntryOf<'command'>;
  /** Undefined when it was never answered. */
  readonly answer?: EntryOf<'answer'>;
}

export interface JournalFacts {
  readonly run: EntryOf<'run'>;
  readonly planned: readonly EntryOf<'planned'>[];
  readonly commands: readonly JournalledCommand[];
  readonly ended: readonly EntryOf<'ended'>[];
}

/** Everything that the check joins, from five independent places. */
export interface Facts {
  readonly journal: JournalFacts;
  /** All outboxes together. */
  readonly outbox: readonly OutboxFact[];
  /** Every custodian's rows of every incident it follows. */
  readonly owners: readonly IncidentFact[];
  readonly casebook: {
    readonly incidents: readonly IncidentFact[];
    readonly timeline: readonly TimelineFact[];
    /** What an incident is merged into, as it shows it. */
    readonly masters: ReadonlyMap<string, string>;
  };
  /** As intake keeps them. */
  readonly orders: readonly OrderFact[];
  readonly kept: Kept;
  /** On the topics that the trail records: how often each digest came, and the events that no outbox has. */
  readonly topics: { readonly times: ReadonlyMap<string, number>; readonly foreign: readonly EventFact[] };
  readonly trail: readonly TrailFact[];
  readonly deadLetters: readonly SetAside[];
  readonly parked: readonly SetAside[];
}

/** One thing that is wrong, in words, with the ids to look it up by. */
export type Finding = string;
