import type { LimitKind } from '#contracts';

const withoutPause = {
  urgent_hour: 'urgent_hour',
  work_hour: 'urgent_hour',
  work_day: 'natural_day',
  natural_day: 'natural_day',
} as const satisfies Record<LimitKind, LimitKind>;

/**
 * The kind of time a limit of the catalogue runs in. An urgent incident's doesn't pause overnight, also when an officer
 * raised to urgent what the catalogue has as ordinary.
 */
export const limitKindFor = (urgent: boolean, kind: LimitKind): LimitKind => (urgent ? withoutPause[kind] : kind);
