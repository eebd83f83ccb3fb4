import type { CatalogueItem, StartedClock } from '#contracts';
import { limitKindFor, startClock } from '#deadlines';

/** Where the catalogue no longer has the subcategory: one work day. */
const withoutCatalogue = { limit: 1, limitKind: 'work_day' } as const;

/**
 * The rework limit (返工时限): half of what the category allows for handling, in the same kind of time, and without
 * pause for an urgent incident. A default of ours, until the catalogue says one of its own.
 */
export function reworkClock(urgent: boolean, item: CatalogueItem | undefined, at: Date): StartedClock {
  const { limit, limitKind } = item ? { ...item, limit: item.limit / 2 } : withoutCatalogue;
  return startClock('HANDLING', at, limit, limitKindFor(urgent, limitKind));
}
