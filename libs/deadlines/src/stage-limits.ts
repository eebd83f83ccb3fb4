import type { LimitKind, StageLimits } from '#contracts';

/** How long a clock runs, in the unit that its kind says. */
export interface Limit {
  readonly limit: number;
  readonly kind: LimitKind;
}

/** The default limits of the stages that the catalogue says nothing of (domain: lifecycle, column Clock). */
export const defaultStageLimits: StageLimits = {
  registration: { limit: 0.5, kind: 'work_hour' },
  urgentRegistration: { limit: 1 / 6, kind: 'urgent_hour' },
  verification: { limit: 24, kind: 'urgent_hour' },
  dispatch: { limit: 0.5, kind: 'work_hour' },
  acknowledgement: { limit: 4, kind: 'work_hour' },
  urgentAcknowledgement: { limit: 1 / 6, kind: 'urgent_hour' },
  ruling: { limit: 4, kind: 'work_hour' },
  approval: { limit: 4, kind: 'work_hour' },
  inspection: { limit: 2, kind: 'work_hour' },
  confirmation: { limit: 0, kind: 'natural_day' },
};
