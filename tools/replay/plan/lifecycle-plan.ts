/** Where a lifecycle is to end. Self-handled ones end closed as well, by the grid leader. */
export type PlannedEnd = 'CLOSED' | 'REJECTED' | 'SELF_HANDLED' | 'VOIDED' | 'TRANSFERRED';

export type Channel = 'worker' | 'clerk';

/** The service with which the incident rests when a step is taken that every custodian offers. */
export type Seat = 'intake' | 'dispatch' | 'handling';

/** One step of a planned path. Those `by rule` are the platform's own, and waited for. */
export type PlannedStep =
  | { readonly step: 'report'; readonly channel: Channel }
  | { readonly step: 'register'; readonly urgent: boolean }
  | { readonly step: 'reject'; readonly reasonCode: RejectionReason }
  | { readonly step: 'self-handle' }
  | { readonly step: 'confirm-self-handling' }
  | { readonly step: 'refuse-self-handling' }
  | { readonly step: 'dispatch' }
  | { readonly step: 'dispatched-by-rule' }
  | { readonly step: 'acknowledge' }
  | { readonly step: 'request-return' }
  | { readonly step: 'rule-on-return'; readonly decision: 'UPHELD' | 'DENIED' }
  | { readonly step: 'feed-back' }
  | { readonly step: 'inspect'; readonly outcome: 'PASS' | 'FAIL' | 'UNABLE' }
  | { readonly step: 'close' }
  | { readonly step: 'survey'; readonly answer: 'MISSED' | 'SATISFIED' | 'DISSATISFIED' }
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
  readonly steps: readonly PlannedStep[];
}
