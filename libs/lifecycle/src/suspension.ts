import type { IncidentEvent } from '#contracts';
import type { RunningClock } from './running-clock.js';

/** While an incident is suspended (中止): its clocks as they stand, and how it was judged when they stopped. */
export interface Suspension {
  readonly from: string;
  /** The day in Asia/Shanghai on which it ends by rule. */
  readonly reviewOn: string;
  readonly clocks: readonly RunningClock[];
  /** What is corrected meanwhile changes their limits; both are compared when they go on. */
  readonly subcategory: string | null;
  readonly urgent: boolean;
}

/** What is told of an incident when its clocks are stopped. */
interface Standing extends Pick<Suspension, 'clocks' | 'subcategory' | 'urgent'> {
  readonly suspension: Suspension | null;
}

/** The suspension after a step, or null where it is not suspended. */
export function suspensionAfter(before: Standing, event: IncidentEvent): Suspension | null {
  if (event.stage !== 'SUSPENDED') return null;
  if (event.type !== 'incident.suspended.v1') return before.suspension;
  const { reviewOn, clocksStopped } = event.data;
  const clocks = before.clocks.filter(({ clock }) => clock !== 'RULING' && clocksStopped.includes(clock));
  return { from: event.time, reviewOn, clocks, subcategory: before.subcategory, urgent: before.urgent };
}
