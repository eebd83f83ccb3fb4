import type { CatalogueItem, LimitKind } from '#contracts';
import { limitKindFor } from './limit-kind-for.js';
import { stageLimits } from './start-clock.js';

/** How long a clock runs, in the unit that its kind says. */
export interface Limit {
  readonly limit: number;
  readonly kind: LimitKind;
}

/** 立案时限: half an hour, ten minutes when it is urgent. */
export const registrationLimit = (urgent: boolean): Limit =>
  urgent ? stageLimits.urgentRegistration : stageLimits.registration;

/** 签收时限 of the lead unit. */
export const acknowledgementLimit = (urgent: boolean): Limit =>
  urgent ? stageLimits.urgentAcknowledgement : stageLimits.acknowledgement;

/** To make it safe, where it is urgent and the catalogue gives a limit for that first step. */
export const securingLimit = (
  urgent: boolean,
  { secureHours }: Pick<CatalogueItem, 'secureHours'>,
): Limit | undefined => (urgent && secureHours ? { limit: secureHours, kind: 'urgent_hour' } : undefined);

/** 处置时限: the category's, without pause for an urgent incident. */
export const handlingLimit = (
  urgent: boolean,
  { limit, limitKind }: Pick<CatalogueItem, 'limit' | 'limitKind'>,
): Limit => ({
  limit,
  kind: limitKindFor(urgent, limitKind),
});

/** Where the catalogue no longer has the subcategory: one work day. */
const reworkWithoutCatalogue = { limit: 1, limitKind: 'work_day' } as const;

/**
 * 返工时限: half of what the category allows for handling, in the same kind of time, and without pause for an urgent
 * incident. A default of ours, until the catalogue says one of its own.
 */
export function reworkLimit(urgent: boolean, item: Pick<CatalogueItem, 'limit' | 'limitKind'> | undefined): Limit {
  return handlingLimit(urgent, item ? { ...item, limit: item.limit / 2 } : reworkWithoutCatalogue);
}
