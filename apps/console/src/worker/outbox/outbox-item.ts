import type { Outgoing, OutgoingKind } from './outgoing.js';

/**
 * draft: still being filled in. waiting, sending: on its way. sent: the platform has it. refused: it says why not, and
 * that is final until something is changed. conflict: the incident has gone on meanwhile; explained, and kept.
 */
export type ItemState = 'draft' | 'waiting' | 'sending' | 'sent' | 'refused' | 'conflict';
export type PhotoState = 'waiting' | 'sending' | 'sent' | 'refused';
export type PhotoRole = 'evidence' | 'before' | 'after';

/** Why something was not taken, in the platform’s own words, or which of ours. */
export interface Trouble {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly titleEn: string;
  readonly at: number;
  /** What the incident is now, where a conflict says. */
  readonly stage?: string;
  readonly incidentVersion?: number;
}

/** What the platform answered when it took it. */
export interface Taken {
  readonly incidentId: string;
  readonly incidentVersion: number;
  readonly stage: string;
  readonly number?: string;
  readonly at: number;
}

/** A request as it went out first: the same key must always carry the same. */
export interface FrozenRequest {
  readonly path: string;
  readonly body: string;
  readonly version: number | null;
}

/** Something a worker said, from when it is begun until long after the platform has it. */
export interface OutboxItem {
  /** For this phone. */
  readonly id: string;
  /** For the platform: one per intention (幂等键); another only after a refusal that is certain. */
  readonly key: string;
  /** Whose it is: never shown to, or sent as, anybody else. */
  readonly person: string;
  /** Its place in the line; drafts have none. */
  readonly place: number | null;
  readonly kind: OutgoingKind;
  readonly what: Outgoing;
  readonly state: ItemState;
  readonly begunAt: number;
  readonly saidAt: number | null;
  readonly frozen: FrozenRequest | null;
  readonly taken: Taken | null;
  readonly trouble: Trouble | null;
  /** Failures in a row for its own sake, and when it is tried again. */
  readonly failures: number;
  readonly notBefore: number;
  /** How often its photos were taken in anew because their receipts were no longer good. */
  readonly renewals: number;
  /** What its list says of it without a network: category, grid, number. */
  readonly label: ItemLabel;
}

export interface ItemLabel {
  readonly categoryZh?: string;
  readonly categoryEn?: string;
  readonly grid?: string;
  readonly number?: string;
}

/** A photo of an item, scaled. Its bytes go when the item is long sent; the thumbnail stays. */
export interface OutboxPhoto {
  readonly id: string;
  readonly key: string;
  readonly item: string;
  readonly person: string;
  readonly role: PhotoRole;
  readonly takenAt: number;
  readonly mediaType: string;
  readonly bytes: ArrayBuffer | null;
  readonly thumbnail: ArrayBuffer;
  readonly state: PhotoState;
  readonly receipt: string | null;
  readonly receiptAt: number | null;
  readonly trouble: Trouble | null;
}
