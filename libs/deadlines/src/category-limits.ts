import type { CatalogueItem, LimitKind, StageLimits } from '#contracts';
import type { Limit } from './stage-limits.js';

type Limits = { readonly stageLimits: StageLimits };

/** 立案时限 by the county’s rules: by default half an hour, ten minutes when it is urgent. */
export const registrationLimit = (urgent: boolean, { stageLimits }: Limits): Limit =>
  urgent ? stageLimits.urgentRegistration : stageLimits.registration;

/** 签收时限 of the lead unit. */
export const acknowledgementLimit = (urgent: boolean, { stageLimits }: Limits): Limit =>
  urgent ? stageLimits.urgentAcknowledgement : stageLimits.acknowledgement;

/** To make it safe, where it is urgent and the catalogue gives a limit for that first step. */
export const securingLimit = (
  urgent: boolean,
  { secureHours }: Pick<CatalogueItem, 'secureHours'>,
): Limit | undefined => (urgent && secureHours ? { limit: secureHours, kind: 'urgent_hour' } : undefined);

/**
 * 处置时限: the category's. An urgent incident's runs day and night, also where an officer raised to urgent what the
 * catalogue has as ordinary: a flooded road does not pause overnight.
 */
export const handlingLimit = (
  urgent: boolean,
  { limit, limitKind }: Pick<CatalogueItem, 'limit' | 'limitKind'>,
): Limit => (urgent ? { limit: inHours(limit, limitKind), kind: 'urgent_hour' } : { limit, kind: limitKind });

function inHours(limit: number, kind: LimitKind): number {
  switch (kind) {
    case 'urgent_hour':
    case 'work_hour':
      return limit;
    case 'work_day':
    case 'natural_day':
      return limit * 24;
  }
}

/** Where the catalogue no longer has the subcategory: one work day. */
const reworkWithoutCatalogue = { limit: 1, limitKind: 'work_day' } as const;

/**
 * 返工时限: half of what the category allows for handling, in the same kind of time, and without pause for an urgent
 * incident. A default of ours, until the catalogue says one of its own.
 */
export function reworkLimit(urgent: boolean, item: Pick<CatalogueItem, 'limit' | 'limitKind'> | undefined): Limit {
  return handlingLimit(urgent, item ? { ...item, limit: item.limit / 2 } : reworkWithoutCatalogue);
}
