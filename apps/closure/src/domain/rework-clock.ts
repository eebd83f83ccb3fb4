import type { CatalogueItem, StartedClock } from '#contracts';
import { reworkLimit, startClock } from '#deadlines';

/** The handling clock of a rework, on the rework limit (返工时限). */
export function reworkClock(urgent: boolean, item: CatalogueItem | undefined, at: Date): StartedClock {
  const { limit, kind } = reworkLimit(urgent, item);
  return startClock('HANDLING', at, limit, kind);
}
