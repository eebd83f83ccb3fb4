import type { CatalogueItem, ClockName, StartedClock } from '#contracts';
import {
  acknowledgementLimit,
  handlingLimit,
  type Limit,
  registrationLimit,
  reworkLimit,
  securingLimit,
  startClock,
} from '#deadlines';
import type { RunningClock } from '#lifecycle';

export interface ClockChanges {
  readonly clocksStarted: StartedClock[];
  readonly clocksStopped: ClockName[];
}

/**
 * The running clocks by another category, each from its original start. Where that moves a deadline, the old clock is
 * stopped and the new one started: the record keeps both. Making safe begins with handling, where only the corrected
 * category knows it.
 */
export function recomputeClocks(running: readonly RunningClock[], urgent: boolean, item: CatalogueItem): ClockChanges {
  const changes = running.map((clock) => ({ clock, limit: limitOf(clock, urgent, item) }));
  const kept = changes.filter(
    ({ clock, limit }) => limit === 'UNCHANGED' || (limit && dueOf(clock, limit) === clock.dueAt),
  );
  const changed = changes.filter((change) => !kept.includes(change));
  return {
    clocksStarted: [
      ...changed.flatMap(({ clock, limit }) => (limit && limit !== 'UNCHANGED' ? [restarted(clock, limit)] : [])),
      ...securingAfresh(running, urgent, item),
    ],
    clocksStopped: changed.map(({ clock: { clock } }) => clock),
  };
}

/** The limit of a running clock by the category; undefined where such an incident has no such clock. */
function limitOf(
  { clock, since }: RunningClock,
  urgent: boolean,
  item: CatalogueItem,
): Limit | 'UNCHANGED' | undefined {
  switch (clock) {
    case 'REGISTRATION':
      return registrationLimit(urgent);
    case 'ACKNOWLEDGEMENT':
      return acknowledgementLimit(urgent);
    case 'SECURING':
      return securingLimit(urgent, item);
    case 'HANDLING':
      return since === 'incident.reworked.v1' ? reworkLimit(urgent, item) : handlingLimit(urgent, item);
    case 'DISPATCH':
    case 'RULING':
    case 'INSPECTION':
      return 'UNCHANGED';
  }
}

function securingAfresh(running: readonly RunningClock[], urgent: boolean, item: CatalogueItem): StartedClock[] {
  const handling = running.find(({ clock }) => clock === 'HANDLING');
  const limit = securingLimit(urgent, item);
  const runs = running.some(({ clock }) => clock === 'SECURING');
  // Rework begins when it is safe already.
  if (!handling || handling.since === 'incident.reworked.v1' || !limit || runs) return [];
  return [restarted({ ...handling, clock: 'SECURING' }, limit)];
}

const restarted = ({ clock, startedAt }: StartedClock, { limit, kind }: Limit): StartedClock =>
  startClock(clock, new Date(startedAt), limit, kind);

const dueOf = (clock: StartedClock, limit: Limit): string => restarted(clock, limit).dueAt;
