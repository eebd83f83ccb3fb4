import type { CatalogueItem, ClockName, StartedClock } from '#contracts';
import {
  acknowledgementLimit,
  handlingLimit,
  type Limit,
  registrationLimit,
  reworkLimit,
  securingLimit,
  startClock,
  subTaskLimit,
  type TimeRules,
} from '#deadlines';
import { extensionFactor, type IncidentParticulars, type RunningClock } from '#lifecycle';

export interface ClockChanges {
  readonly clocksStarted: StartedClock[];
  readonly clocksStopped: ClockName[];
}

/** The rules by which running clocks were started, by their version. */
export type RulesByVersion = ReadonlyMap<number, TimeRules>;

/**
 * The running clocks by another category, each from its original start and by the rules that it was started by. Where
 * that moves a deadline, or counts more or other hours towards it (a pause or an extension would move it later), the old
 * clock is stopped and the new one started: the record keeps both. Making safe begins with handling, where only the
 * corrected category knows it, and is not done already.
 */
export function recomputeClocks(
  { clocks: running, secured }: Pick<IncidentParticulars, 'clocks' | 'secured'>,
  urgent: boolean,
  item: CatalogueItem,
  rules: RulesByVersion,
): ClockChanges {
  const changes = running.map((clock) => {
    const limit = limitOf(clock, urgent, item, rules);
    return { clock, anew: limit === 'UNCHANGED' ? clock : limit && restarted(clock, limit, rules) };
  });
  const changed = changes.filter(({ clock, anew }) => !anew || !isSame(anew, clock));
  const securing = secured ? [] : securingAfresh(running, urgent, item, rules);
  return {
    clocksStarted: [...changed.flatMap(({ anew }) => anew ?? []), ...securing],
    clocksStopped: changed.map(({ clock: { clock } }) => clock),
  };
}

/** An extension in proportion (by a third, say) gives the limit that was recorded but for the rounding of fractions. */
const isSame = (one: StartedClock, other: StartedClock): boolean =>
  one.dueAt === other.dueAt && one.limitKind === other.limitKind && Math.abs(one.limit - other.limit) < 1e-6;

/** The limit of a running clock by the category; undefined where such an incident has no such clock. */
function limitOf(
  clock: RunningClock,
  urgent: boolean,
  item: CatalogueItem,
  rules: RulesByVersion,
): Limit | 'UNCHANGED' | undefined {
  const { timeRules } = clock;
  switch (clock.clock) {
    case 'REGISTRATION':
      return registrationLimit(urgent, rules.get(timeRules)!);
    case 'ACKNOWLEDGEMENT':
      return acknowledgementLimit(urgent, rules.get(timeRules)!);
    case 'SECURING':
      return securingLimit(urgent, item);
    case 'HANDLING':
      return extended(clock, handlingOf(clock, urgent, item));
    case 'SUB_TASK':
      return extended(clock, subTaskLimit(handlingOf(clock, urgent, item), rules.get(timeRules)!));
    case 'VERIFICATION':
    case 'DISPATCH':
    case 'RULING':
    case 'INSPECTION':
      return 'UNCHANGED';
  }
}

const handlingOf = ({ since }: RunningClock, urgent: boolean, item: CatalogueItem): Limit =>
  since === 'incident.reworked.v1' ? reworkLimit(urgent, item) : handlingLimit(urgent, item);

/** What was extended by half stays so in any category. */
const extended = (clock: RunningClock, { limit, kind }: Limit): Limit => ({
  limit: limit * extensionFactor(clock),
  kind,
});

function securingAfresh(
  running: readonly RunningClock[],
  urgent: boolean,
  item: CatalogueItem,
  rules: RulesByVersion,
): StartedClock[] {
  const handling = running.find(({ clock }) => clock === 'HANDLING');
  const limit = securingLimit(urgent, item);
  const runs = running.some(({ clock }) => clock === 'SECURING');
  // Rework begins when it is safe already.
  if (!handling || handling.since === 'incident.reworked.v1' || !limit || runs) return [];
  return [restarted({ ...handling, clock: 'SECURING' }, limit, rules)];
}

const restarted = (
  { clock, startedAt, unit, pauses, timeRules }: StartedClock,
  limit: Limit,
  rules: RulesByVersion,
): StartedClock => startClock(clock, new Date(startedAt), limit, { rules: rules.get(timeRules)!, unit, pauses });
