import type { IncidentEvent, IncidentEventType, StartedClock } from '#contracts';

/** A clock that runs now, or stands still while the incident is suspended. */
export interface RunningClock extends StartedClock {
  /** The step that first started it: rework has a limit of its own. */
  readonly since: IncidentEventType;
  /** By what shares of its category's limit it was extended (延期), one for each time. */
  readonly extendedBy?: readonly number[];
}

/** How many times its category's limit a clock has, by its extensions. */
export const extensionFactor = ({ extendedBy = [] }: RunningClock): number =>
  extendedBy.reduce((sum, share) => sum + share, 1);

/** The limit of a clock without its extensions. */
export const unextended = (clock: RunningClock): number => clock.limit / extensionFactor(clock);

/** Steps that start anew what an earlier step began. */
const goesOn: ReadonlySet<IncidentEventType> = new Set<IncidentEventType>([
  'incident.corrected.v1',
  'incident.extended.v1',
  'incident.resumed.v1',
]);

/**
 * The clocks that run after a step. One that goes on stays that of the step that began it, and keeps its extensions;
 * what a correction starts for the first time began with handling.
 */
export function clocksAfter(
  running: readonly RunningClock[],
  standing: readonly RunningClock[],
  { type, data: { clocksStarted, clocksStopped } }: Pick<IncidentEvent, 'type' | 'data'>,
): readonly RunningClock[] {
  const ended = new Set([...clocksStopped, ...clocksStarted.map(({ clock }) => clock)]);
  const started = clocksStarted.map((clock): RunningClock => {
    const before = goesOn.has(type) && [...running, ...standing].find((one) => one.clock === clock.clock);
    if (!before) return { ...clock, since: type };
    const extendedBy = type === 'incident.extended.v1' ? extendedOnceMore(before, clock) : before.extendedBy;
    return { ...clock, since: before.since, ...(extendedBy && { extendedBy }) };
  });
  return [...running.filter(({ clock }) => !ended.has(clock)), ...started];
}

const extendedOnceMore = (before: RunningClock, { limit }: StartedClock): readonly number[] => [
  ...(before.extendedBy ?? []),
  (limit - before.limit) / unextended(before),
];
