/** Where a lifecycle is to end. Self-handled ones end closed as well, by the grid leader. */
export type PlannedEnd = 'CLOSED' | 'REJECTED' | 'SELF_HANDLED' | 'VOIDED' | 'TRANSFERRED' | 'MERGED';

/** By a grid worker, by an officer who takes a call down, or as a work order of the 12345 hotline. */
export type Channel = 'worker' | 'clerk' | 'hotline';

/** The service with which the incident rests when a step is taken that every custodian offers. */
export type Seat = 'intake' | 'dispatch' | 'handling';

/** One step of a planned path; `of` the twin that is reported of the same matter, or of the incident itself. */
export type PlannedStep = StepOfPath & { readonly of?: 'twin' };

/** What a step may be. Those `by rule` are the platform's own, and waited for. */
type StepOfPath =
  | { readonly step: 'report'; readonly channel: Channel }
  | { readonly step: 'request-verification' }
  | { readonly step: 'verify'; readonly outcome: 'EXISTS' | 'NOT_EXISTS' | 'UNABLE' }
  | { readonly step: 'merge' }
  | { readonly step: 'unmerge' }
  | { readonly step: 'register'; readonly urgent: boolean; readonly level?: Desk }
  | { readonly step: 'reject'; readonly reasonCode: RejectionReason }
  | { readonly step: 'self-handle' }
  | { readonly step: 'confirm-self-handling' }
  | { readonly step: 'refuse-self-handling' }
  | { readonly step: 'escalate'; readonly from: Desk; readonly emergency?: true }
  | { readonly step: 'dispatch'; readonly coUnits?: number }
  | { readonly step: 'dispatched-by-rule' }
  | { readonly step: 'acknowledge' }
  | { readonly step: 'request-return' }
  | { readonly step: 'rule-on-return'; readonly decision: 'UPHELD' | 'DENIED' }
  | { readonly step: 'request-extension' }
  | { readonly step: 'rule-on-extension'; readonly approve: boolean }
  | { readonly step: 'secure' }
  | { readonly step: 'request-suspension'; readonly until: 'RESUMED' | 'REVIEW_DATE' }
  | { readonly step: 'rule-on-suspension'; readonly approve: boolean }
  | { readonly step: 'resume'; readonly by: 'unit' | 'chief' }
  | { readonly step: 'resumed-by-rule' }
  | { readonly step: 'complete-sub-task'; readonly coUnit: number }
  | { readonly step: 'waive-sub-task'; readonly coUnit: number }
  | { readonly step: 'feed-back' }
  | { readonly step: 'inspect'; readonly outcome: 'PASS' | 'FAIL' | 'UNABLE' }
  | { readonly step: 'close' }
  | { readonly step: 'survey'; readonly answer: SurveyAnswer }
  | { readonly step: 'survey-by-hotline'; readonly answer: SurveyAnswer }
  | { readonly step: 'reopen'; readonly by: 'officer' | 'chief' }
  | { readonly step: 'correct'; readonly at: Seat; readonly what: 'category' | 'place' }
  | { readonly step: 'supplement'; readonly at: Seat }
  | { readonly step: 'request-void'; readonly at: Seat }
  | { readonly step: 'rule-on-void'; readonly at: Seat; readonly decision: 'APPROVED' | 'DENIED' }
  | { readonly step: 'transfer' }
  | { readonly step: 'take-repeat-call' }
  | { readonly step: 'take-withdrawal' }
  | { readonly step: 'remark' }
  | { readonly step: 'urge' }
  | { readonly step: 'be-refused'; readonly attempt: RefusalName };

/** The desks below the county's centre. */
export type Desk = 'community' | 'township';

export type SurveyAnswer = 'MISSED' | 'SATISFIED' | 'DISSATISFIED';

export const rejectionReasons = [
  'OUT_OF_SCOPE',
  'NOT_EXISTING',
  'INSUFFICIENT_INFORMATION',
  'PRIVATE_DISPUTE',
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** What a planned refusal must come to. */
export interface PlannedRefusal {
  readonly code: string;
  readonly status: number;
  /** Whether it goes on the record: what is turned away before the command begins does not. */
  readonly recorded: boolean;
  /** It is attempted right before the first step of this kind … */
  readonly before?: PlannedStep['step'];
  /** … or right after it. */
  readonly after?: PlannedStep['step'];
  readonly only?: Channel;
}

/** Everything that is attempted only to be refused. */
export const plannedRefusals = {
  'report-from-another-grid': {
    code: 'ACCESS.OUT_OF_SCOPE',
    status: 403,
    recorded: true,
    before: 'report',
    only: 'worker',
  },
  'report-from-outside-the-county': { code: 'REPORT.OUTSIDE_COUNTY', status: 422, recorded: true, before: 'report' },
  'report-with-unknown-field': { code: 'REQUEST.INVALID', status: 400, recorded: false, before: 'report' },
  'same-key-with-another-report': {
    code: 'IDEMPOTENCY.KEY_REUSED',
    status: 422,
    recorded: false,
    after: 'report',
    only: 'clerk',
  },
  'register-as-grid-worker': { code: 'ACCESS.FORBIDDEN', status: 403, recorded: false, before: 'register' },
  'register-without-version': { code: 'COMMAND.VERSION_MISSING', status: 428, recorded: false, before: 'register' },
  'register-again': { code: 'CUSTODY.ELSEWHERE', status: 409, recorded: true, after: 'register' },
  'dispatch-to-unknown-unit': { code: 'DISPATCH.UNKNOWN_UNIT', status: 422, recorded: true, before: 'dispatch' },
  'acknowledge-for-another-unit': { code: 'ACCESS.OUT_OF_SCOPE', status: 403, recorded: true, before: 'acknowledge' },
  'acknowledge-again': { code: 'INCIDENT.WRONG_STAGE', status: 409, recorded: true, after: 'acknowledge' },
  'feed-back-on-stale-version': { code: 'INCIDENT.STALE_VERSION', status: 409, recorded: true, before: 'feed-back' },
  'feed-back-with-false-receipt': {
    code: 'EVIDENCE.RECEIPT_INVALID',
    status: 422,
    recorded: true,
    before: 'feed-back',
  },
  'inspect-without-photo': { code: 'INSPECTION.PHOTO_MISSING', status: 422, recorded: true, before: 'inspect' },
} as const satisfies Record<string, PlannedRefusal>;

export type RefusalName = keyof typeof plannedRefusals;
export const refusalNames = Object.keys(plannedRefusals) as [RefusalName, ...RefusalName[]];

/** What is to happen to one request of the input. */
export interface LifecyclePlan {
  readonly requestId: string;
  readonly subcategory: string;
  readonly end: PlannedEnd;
  /** Where the twin is to end; none is reported where it says nothing. */
  readonly twinEnd?: PlannedEnd;
  readonly steps: readonly PlannedStep[];
}
