import type { z } from 'zod';
import { accountLockChanged } from './audit/account-lock-changed.js';
import { commandRefused } from './audit/command-refused.js';
import { deadLetterResolved } from './audit/dead-letter-resolved.js';
import { personalDataRead } from './audit/personal-data-read.js';
import { personalDataSearched } from './audit/personal-data-searched.js';
import { sessionEnded } from './audit/session-ended.js';
import { signInFailed } from './audit/sign-in-failed.js';
import { signedIn } from './audit/signed-in.js';
import { transitionsDeclared } from './custody/transitions-declared.js';
import type { Envelope } from './envelope/envelope.js';
import { evidenceStored } from './evidence/evidence-stored.js';
import { incidentAcknowledged } from './incident/incident-acknowledged.js';
import { incidentClosed } from './incident/incident-closed.js';
import { incidentCorrected } from './incident/incident-corrected.js';
import { incidentDispatched } from './incident/incident-dispatched.js';
import { incidentFedBack } from './incident/incident-fed-back.js';
import { incidentInspected } from './incident/incident-inspected.js';
import { incidentPassedOn } from './incident/incident-passed-on.js';
import { incidentRegistered } from './incident/incident-registered.js';
import { incidentRejected } from './incident/incident-rejected.js';
import { incidentReported } from './incident/incident-reported.js';
import { incidentReworked } from './incident/incident-reworked.js';
import { incidentSelfHandled } from './incident/incident-self-handled.js';
import { incidentSupplemented } from './incident/incident-supplemented.js';
import { incidentTransferred } from './incident/incident-transferred.js';
import { incidentVoided } from './incident/incident-voided.js';
import { inspectionAssigned } from './incident/inspection-assigned.js';
import { returnRequested } from './incident/return-requested.js';
import { returnRuled } from './incident/return-ruled.js';
import { selfHandlingRefused } from './incident/self-handling-refused.js';
import { voidDenied } from './incident/void-denied.js';
import { voidRequested } from './incident/void-requested.js';
import { callRepeated } from './incident-fact/call-repeated.js';
import { callerWithdrew } from './incident-fact/caller-withdrew.js';
import { incidentRemarked } from './incident-fact/incident-remarked.js';
import { incidentUrged } from './incident-fact/incident-urged.js';
import type { Stage } from './incident/stage.js';
import { cataloguePublished } from './registry/catalogue-published.js';
import { gridPublished } from './registry/grid-published.js';
import { postGranted } from './registry/post-granted.js';
import { postWithdrawn } from './registry/post-withdrawn.js';
import { revisionPublished } from './registry/revision-published.js';
import { shiftChanged } from './registry/shift-changed.js';
import { shiftHandedOver } from './registry/shift-handed-over.js';
import { shiftRecalled } from './registry/shift-recalled.js';
import { shiftTakenOver } from './registry/shift-taken-over.js';
import { unitChanged } from './registry/unit-changed.js';
import type { Custodian } from './service-names.js';

/** The steps of an incident's life, in the order in which they usually come. */
export const incidentEvents = {
  'incident.reported.v1': incidentReported,
  'incident.registered.v1': incidentRegistered,
  'incident.rejected.v1': incidentRejected,
  'incident.self-handled.v1': incidentSelfHandled,
  'incident.self-handling-refused.v1': selfHandlingRefused,
  'incident.dispatched.v1': incidentDispatched,
  'incident.acknowledged.v1': incidentAcknowledged,
  'incident.return-requested.v1': returnRequested,
  'incident.return-ruled.v1': returnRuled,
  'incident.fed-back.v1': incidentFedBack,
  'incident.inspection-assigned.v1': inspectionAssigned,
  'incident.inspected.v1': incidentInspected,
  'incident.reworked.v1': incidentReworked,
  'incident.closed.v1': incidentClosed,
  'incident.passed-on.v1': incidentPassedOn,
  'incident.transferred.v1': incidentTransferred,
  'incident.corrected.v1': incidentCorrected,
  'incident.supplemented.v1': incidentSupplemented,
  'incident.void-requested.v1': voidRequested,
  'incident.void-denied.v1': voidDenied,
  'incident.voided.v1': incidentVoided,
} as const;

/** Side facts (旁注): they are about an incident, and no step of its life. They carry no version, and nothing waits for one. */
export const incidentFacts = {
  'incident.call-repeated.v1': callRepeated,
  'incident.caller-withdrew.v1': callerWithdrew,
  'incident.remarked.v1': incidentRemarked,
  'incident.urged.v1': incidentUrged,
} as const;

/** Every event there is. A new version is a new entry; an old one stays as long as a topic holds it. */
export const eventDefinitions = {
  ...incidentEvents,
  ...incidentFacts,
  'registry.unit-changed.v1': unitChanged,
  'registry.catalogue-published.v1': cataloguePublished,
  'registry.grid-published.v1': gridPublished,
  'registry.revision-published.v1': revisionPublished,
  'registry.post-granted.v1': postGranted,
  'registry.post-withdrawn.v1': postWithdrawn,
  'registry.shift-changed.v1': shiftChanged,
  'registry.shift-handed-over.v1': shiftHandedOver,
  'registry.shift-taken-over.v1': shiftTakenOver,
  'registry.shift-recalled.v1': shiftRecalled,
  'custody.transitions-declared.v1': transitionsDeclared,
  'evidence.stored.v1': evidenceStored,
  'audit.command-refused.v1': commandRefused,
  'audit.personal-data-read.v1': personalDataRead,
  'audit.personal-data-searched.v1': personalDataSearched,
  'audit.signed-in.v1': signedIn,
  'audit.sign-in-failed.v1': signInFailed,
  'audit.session-ended.v1': sessionEnded,
  'audit.account-lock-changed.v1': accountLockChanged,
  'audit.dead-letter-resolved.v1': deadLetterResolved,
} as const;

export type EventType = keyof typeof eventDefinitions;
export type IncidentEventType = keyof typeof incidentEvents;
export type IncidentFactType = keyof typeof incidentFacts;

/** The data of an event. */
export type DataOf<T extends EventType> = z.infer<(typeof eventDefinitions)[T]['data']>;

/** An event as it travels: envelope and typed data. */
export type EventOf<T extends EventType> = T extends IncidentEventType
  ? Omit<Envelope, 'type' | 'data' | 'incidentversion' | 'stage' | 'custodian'> & {
      type: T;
      data: DataOf<T>;
      incidentversion: number;
      stage: Stage;
      custodian: Custodian;
    }
  : Omit<Envelope, 'type' | 'data'> & { type: T; data: DataOf<T> };

export type AnyEvent = { [T in EventType]: EventOf<T> }[EventType];
export type IncidentFact = { [T in IncidentFactType]: EventOf<T> }[IncidentFactType];
export type IncidentEvent = { [T in IncidentEventType]: EventOf<T> }[IncidentEventType];

export const isEventType = (type: string): type is EventType => Object.hasOwn(eventDefinitions, type);
export const isIncidentEventType = (type: string): type is IncidentEventType => Object.hasOwn(incidentEvents, type);

export const isIncidentFactType = (type: string): type is IncidentFactType => Object.hasOwn(incidentFacts, type);

/** Whether it is a step of an incident's life. */
export const isIncidentEvent = (event: AnyEvent): event is IncidentEvent => isIncidentEventType(event.type);
