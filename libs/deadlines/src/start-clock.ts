import type { ClockName, LimitKind, StartedClock } from '#contracts';
import { dueAt } from './due-at.js';

/** A clock that starts now, as it goes into the event that starts it. */
export const startClock = (clock: ClockName, start: Date, limit: number, kind: LimitKind): StartedClock => ({
  clock,
  startedAt: start.toISOString(),
  dueAt: dueAt(start, limit, kind).toISOString(),
});

/** The default limits of the stages that the catalogue says nothing of (domain: lifecycle, column Clock). */
export const stageLimits = {
  registration: { limit: 0.5, kind: 'work_hour' },
  urgentRegistration: { limit: 1 / 6, kind: 'urgent_hour' },
  dispatch: { limit: 0.5, kind: 'work_hour' },
  acknowledgement: { limit: 4, kind: 'work_hour' },
  urgentAcknowledgement: { limit: 1 / 6, kind: 'urgent_hour' },
  ruling: { limit: 4, kind: 'work_hour' },
  inspection: { limit: 2, kind: 'work_hour' },
} as const satisfies Record<string, { limit: number; kind: LimitKind }>;
