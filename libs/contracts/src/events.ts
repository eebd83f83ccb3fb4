import type { z } from 'zod';
import { accountLockChanged } from './audit/account-lock-changed.js';
import { accountMade } from './audit/account-made.js';
import { anonymousRefusalsCounted } from './audit/anonymous-refusals-counted.js';
import { apiKeyChanged } from './audit/api-key-changed.js';
import { displayLinkChanged } from './audit/display-link-changed.js';
import { backupMade } from './audit/backup-made.js';
import { commandRefused } from './audit/command-refused.js';
import { contactChanged } from './audit/contact-changed.js';
import { countyImported } from './audit/county-imported.js';
import { deadLetterResolved } from './audit/dead-letter-resolved.js';
import { exported } from './audit/exported.js';
import { hotlineCallbacksReleased } from './audit/hotline-callbacks-released.js';
import { passwordSet } from './audit/password-set.js';
import { personalDataRead } from './audit/personal-data-read.js';
import { personalDataSearched } from './audit/personal-data-searched.js';
import { personalDataShown } from './audit/personal-data-shown.js';
import { restored } from './audit/restored.js';
import { answerTemplateChanged } from './audit/answer-template-changed.js';
import { positionSharingChanged } from './audit/position-sharing-changed.js';
import { savedViewChanged } from './audit/saved-view-changed.js';
import { sessionEnded } from './audit/session-ended.js';
import { sessionsRevoked } from './audit/sessions-revoked.js';
import { settingsDeclared } from './audit/settings-declared.js';
import { signInFailed } from './audit/sign-in-failed.js';
import { signedIn } from './audit/signed-in.js';
import { signingKeyMade } from './audit/signing-key-made.js';
import { webhookChanged } from './audit/webhook-changed.js';
import { transitionsDeclared } from './custody/transitions-declared.js';
import type { Envelope } from './envelope/envelope.js';
import { evidenceStored } from './evidence/evidence-stored.js';
import { extensionDenied } from './incident/extension-denied.js';
import { extensionRequested } from './incident/extension-requested.js';
import { incidentAcknowledged } from './incident/incident-acknowledged.js';
import { incidentClosed } from './incident/incident-closed.js';
import { incidentCorrected } from './incident/incident-corrected.js';
import { incidentDispatched } from './incident/incident-dispatched.js';
import { incidentEscalated } from './incident/incident-escalated.js';
import { incidentExtended } from './incident/incident-extended.js';
import { incidentFedBack } from './incident/incident-fed-back.js';
import { incidentInspected } from './incident/incident-inspected.js';
import { incidentMerged } from './incident/incident-merged.js';
import { incidentPassedOn } from './incident/incident-passed-on.js';
import { incidentRegistered } from './incident/incident-registered.js';
import { incidentRejected } from './incident/incident-rejected.js';
import { incidentReopened } from './incident/incident-reopened.js';
import { incidentReported } from './incident/incident-reported.js';
import { incidentResumed } from './incident/incident-resumed.js';
import { incidentReworked } from './incident/incident-reworked.js';
import { incidentSampled } from './incident/incident-sampled.js';
import { incidentSecured } from './incident/incident-secured.js';
import { incidentSelfHandled } from './incident/incident-self-handled.js';
import { incidentSupplemented } from './incident/incident-supplemented.js';
import { incidentSurveyed } from './incident/incident-surveyed.js';
import { incidentSuspended } from './incident/incident-suspended.js';
import { incidentTransferred } from './incident/incident-transferred.js';
import { incidentUnmerged } from './incident/incident-unmerged.js';
import { incidentVerified } from './incident/incident-verified.js';
import { incidentVoided } from './incident/incident-voided.js';
import { inspectionAssigned } from './incident/inspection-assigned.js';
import { returnRequested } from './incident/return-requested.js';
import { returnRuled } from './incident/return-ruled.js';
import { selfHandlingRefused } from './incident/self-handling-refused.js';
import { subTaskDone } from './incident/sub-task-done.js';
import { subTaskWaived } from './incident/sub-task-waived.js';
import { suspensionDenied } from './incident/suspension-denied.js';
import { suspensionRequested } from './incident/suspension-requested.js';
import { verificationRequested } from './incident/verification-requested.js';
import { voidDenied } from './incident/void-denied.js';
import { voidRequested } from './incident/void-requested.js';
import { callRepeated } from './incident-fact/call-repeated.js';
import { callerContacted } from './incident-fact/caller-contacted.js';
import { callerWithdrew } from './incident-fact/caller-withdrew.js';
import { hotlineOrdered } from './incident-fact/hotline-ordered.js';
import { hotlineSurveyed } from './incident-fact/hotline-surveyed.js';
import { deadlineBreached } from './incident-fact/deadline-breached.js';
import { incidentCarded } from './incident-fact/incident-carded.js';
import { incidentRemarked } from './incident-fact/incident-remarked.js';
import { incidentReminded } from './incident-fact/incident-reminded.js';
import { incidentSupervised } from './incident-fact/incident-supervised.js';
import { incidentTelephoned } from './incident-fact/incident-telephoned.js';
import { incidentUrged } from './incident-fact/incident-urged.js';
import { residentSurveyed } from './incident-fact/resident-surveyed.js';
import type { Stage } from './incident/stage.js';
import { erasureDenied } from './privacy/erasure-denied.js';
import { erasureRequested } from './privacy/erasure-requested.js';
import { legalHoldLifted, legalHoldPlaced } from './privacy/legal-hold.js';
import { personErased } from './privacy/person-erased.js';
import { admissionApplied } from './registry/admission-applied.js';
import { admissionDecided } from './registry/admission-decided.js';
import { admissionListPublished } from './registry/admission-list-published.js';
import { admissionOpinionGiven } from './registry/admission-opinion-given.js';
import { cataloguePublished } from './registry/catalogue-published.js';
import { gridDraftChanged } from './registry/grid-draft-changed.js';
import { gridDraftDiscarded } from './registry/grid-draft-discarded.js';
import { gridDraftPublished } from './registry/grid-draft-published.js';
import { gridPublished } from './registry/grid-published.js';
import { postGranted } from './registry/post-granted.js';
import { postWithdrawn } from './registry/post-withdrawn.js';
import { revisionPublished } from './registry/revision-published.js';
import { routingRulesPublished } from './registry/routing-rules-published.js';
import { shiftChanged } from './registry/shift-changed.js';
import { shiftHandedOver } from './registry/shift-handed-over.js';
import { shiftRecalled } from './registry/shift-recalled.js';
import { shiftTakenOver } from './registry/shift-taken-over.js';
import { timeRulesPublished } from './registry/time-rules-published.js';
import { unitChanged } from './registry/unit-changed.js';
import type { Custodian } from './service-names.js';
import { checkpointPublished } from './trail/checkpoint-published.js';
import { keyAdopted } from './trail/key-adopted.js';

/** The steps of an incident's life, in the order in which they usually come. */
export const incidentEvents = {
  'incident.reported.v1': incidentReported,
  'incident.verification-requested.v1': verificationRequested,
  'incident.verified.v1': incidentVerified,
  'incident.registered.v1': incidentRegistered,
  'incident.rejected.v1': incidentRejected,
  'incident.merged.v1': incidentMerged,
  'incident.unmerged.v1': incidentUnmerged,
  'incident.self-handled.v1': incidentSelfHandled,
  'incident.sampled.v1': incidentSampled,
  'incident.self-handling-refused.v1': selfHandlingRefused,
  'incident.escalated.v1': incidentEscalated,
  'incident.dispatched.v1': incidentDispatched,
  'incident.acknowledged.v1': incidentAcknowledged,
  'incident.return-requested.v1': returnRequested,
  'incident.return-ruled.v1': returnRuled,
  'incident.extension-requested.v1': extensionRequested,
  'incident.extended.v1': incidentExtended,
  'incident.extension-denied.v1': extensionDenied,
  'incident.suspension-requested.v1': suspensionRequested,
  'incident.suspended.v1': incidentSuspended,
  'incident.suspension-denied.v1': suspensionDenied,
  'incident.resumed.v1': incidentResumed,
  'incident.secured.v1': incidentSecured,
  'incident.sub-task-done.v1': subTaskDone,
  'incident.sub-task-waived.v1': subTaskWaived,
  'incident.fed-back.v1': incidentFedBack,
  'incident.inspection-assigned.v1': inspectionAssigned,
  'incident.inspected.v1': incidentInspected,
  'incident.reworked.v1': incidentReworked,
  'incident.closed.v1': incidentClosed,
  'incident.surveyed.v1': incidentSurveyed,
  'incident.reopened.v1': incidentReopened,
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
  'incident.caller-contacted.v1': callerContacted,
  'incident.hotline-ordered.v1': hotlineOrdered,
  'incident.hotline-surveyed.v1': hotlineSurveyed,
  'incident.resident-surveyed.v1': residentSurveyed,
  'incident.supervised.v1': incidentSupervised,
  'incident.reminded.v1': incidentReminded,
  'incident.deadline-breached.v1': deadlineBreached,
  'incident.carded.v1': incidentCarded,
  'incident.telephoned.v1': incidentTelephoned,
} as const;

/** Every event there is. A new version is a new entry; an old one stays as long as a topic holds it. */
export const eventDefinitions = {
  ...incidentEvents,
  ...incidentFacts,
  'registry.unit-changed.v1': unitChanged,
  'registry.catalogue-published.v1': cataloguePublished,
  'registry.time-rules-published.v1': timeRulesPublished,
  'registry.routing-rules-published.v1': routingRulesPublished,
  'registry.admission-list-published.v1': admissionListPublished,
  'registry.admission-applied.v1': admissionApplied,
  'registry.admission-opinion-given.v1': admissionOpinionGiven,
  'registry.admission-decided.v1': admissionDecided,
  'registry.grid-draft-changed.v1': gridDraftChanged,
  'registry.grid-draft-discarded.v1': gridDraftDiscarded,
  'registry.grid-draft-published.v1': gridDraftPublished,
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
  'privacy.legal-hold-placed.v1': legalHoldPlaced,
  'privacy.legal-hold-lifted.v1': legalHoldLifted,
  'privacy.erasure-requested.v1': erasureRequested,
  'privacy.erasure-denied.v1': erasureDenied,
  'privacy.person-erased.v1': personErased,
  'audit.command-refused.v1': commandRefused,
  'audit.personal-data-read.v1': personalDataRead,
  'audit.personal-data-searched.v1': personalDataSearched,
  'audit.signed-in.v1': signedIn,
  'audit.sign-in-failed.v1': signInFailed,
  'audit.session-ended.v1': sessionEnded,
  'audit.sessions-revoked.v1': sessionsRevoked,
  'audit.account-lock-changed.v1': accountLockChanged,
  'audit.account-made.v1': accountMade,
  'audit.password-set.v1': passwordSet,
  'audit.anonymous-refusals-counted.v1': anonymousRefusalsCounted,
  'audit.personal-data-shown.v1': personalDataShown,
  'audit.exported.v1': exported,
  'audit.saved-view-changed.v1': savedViewChanged,
  'audit.answer-template-changed.v1': answerTemplateChanged,
  'audit.dead-letter-resolved.v1': deadLetterResolved,
  'audit.api-key-changed.v1': apiKeyChanged,
  'audit.display-link-changed.v1': displayLinkChanged,
  'audit.hotline-callbacks-released.v1': hotlineCallbacksReleased,
  'audit.contact-changed.v1': contactChanged,
  'audit.position-sharing-changed.v1': positionSharingChanged,
  'audit.webhook-changed.v1': webhookChanged,
  'trail.key-adopted.v1': keyAdopted,
  'trail.checkpoint-published.v1': checkpointPublished,
  'audit.settings-declared.v1': settingsDeclared,
  'audit.signing-key-made.v1': signingKeyMade,
  'audit.county-imported.v1': countyImported,
  'audit.backup-made.v1': backupMade,
  'audit.restored.v1': restored,
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
