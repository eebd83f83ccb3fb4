/** What somebody is told of (domain: outbound). */
export const noticeKinds = [
  'VERIFICATION_ASKED',
  'DISPATCHED',
  'RETURN_RULED',
  'EXTENSION_ASKED',
  'EXTENDED',
  'EXTENSION_DENIED',
  'SUSPENSION_ASKED',
  'SUSPENDED',
  'SUSPENSION_DENIED',
  'REWORKED',
  'INSPECTION_ASKED',
  'URGED',
  'SUPERVISED',
  'REMINDED',
  'BREACHED',
  'CARDED',
  'TELEPHONED',
  'CLOSED',
  'REOPENING_ASKED',
  'REOPENED',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What is said of an incident to people and to other systems: nothing of who reported it, where, or in which words. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly eventId: string;
  readonly incidentId: string;
  readonly incidentVersion: number;
  readonly number: string;
  readonly stage: string;
  readonly subcategory: string | null;
  readonly leadUnit: string | null;
  /** The unit that it is about: who leads, or whom an alarm names. Notices from before have none. */
  readonly unit?: string | null;
  /** When the clock runs out that matters now: to handle it, or to inspect it. */
  readonly dueAt: string | null;
  readonly at: string;
}
