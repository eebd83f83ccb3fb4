import type { CatalogueItem, DataOf, StartedClock, TextRef } from '#contracts';
import { openSubTasks } from '#contracts';
import { recomputeClocks, type RulesByVersion } from '#corrections';
import { startClock } from '#deadlines';
import { type Decision, decided, type HeldIncident, type IncidentParticulars, type Suspension } from '#lifecycle';
import type { CurrentCatalogue } from '#reference-copy';
import type { IncidentHandling } from '../../domain/incident-handling.js';

export interface ResumptionContext {
  readonly basis: DataOf<'incident.resumed.v1'>['basis'];
  readonly reason: TextRef | null;
  readonly catalogue: CurrentCatalogue;
  /** By which the clocks that stand still were started. */
  readonly rulesOf: RulesByVersion;
  readonly at: Date;
}

/**
 * Handling goes on (恢复处置). Each clock that stood still starts anew with its first start, the pause behind it, and the
 * limit of another category where that was corrected meanwhile.
 */
export function decideResumption(
  { particulars }: HeldIncident<IncidentHandling>,
  { basis, reason, catalogue, rulesOf, at }: ResumptionContext,
): Decision {
  const { suspension, subTasks } = particulars;
  // None where an operator skipped the step that suspended it: then nothing is known to stand still.
  const standing = suspension ? clocksOf(suspension, particulars, { catalogue, rulesOf }) : [];
  const pause = suspension && { from: suspension.from, to: at.toISOString() };
  return decided('incident.resumed.v1', {
    basis,
    reason,
    clocksStarted: standing
      .filter(({ clock }) => clock !== 'SUB_TASK' || openSubTasks(subTasks).length > 0)
      .map(({ clock, startedAt, limit, limitKind, unit, pauses, timeRules }) =>
        startClock(
          clock,
          new Date(startedAt),
          { limit, kind: limitKind },
          { rules: rulesOf.get(timeRules)!, unit, pauses: pause ? [...pauses, pause] : pauses },
        ),
      ),
    clocksStopped: [],
  });
}

/** The clocks that stand still, by the category that it has now. */
function clocksOf(
  { clocks, subcategory, urgent }: Suspension,
  now: IncidentParticulars,
  { catalogue, rulesOf }: Pick<ResumptionContext, 'catalogue' | 'rulesOf'>,
): readonly StartedClock[] {
  const item: CatalogueItem | undefined = catalogue.find(now.subcategory ?? '');
  if (!item || (subcategory === now.subcategory && urgent === now.urgent)) return clocks;
  const { clocksStarted, clocksStopped } = recomputeClocks({ clocks, secured: now.secured }, now.urgent, item, rulesOf);
  return [...clocks.filter(({ clock }) => !clocksStopped.includes(clock)), ...clocksStarted];
}
