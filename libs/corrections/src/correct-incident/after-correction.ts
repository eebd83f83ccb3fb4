import type { TimeRules } from '#deadlines';
import type { HeldIncident, Step } from '#lifecycle';

/** Nest injection token of the service's {@link AfterCorrection}. */
export const AFTER_CORRECTION = Symbol('AfterCorrection');

/** What a service does by rule as soon as an incident has been corrected, in the same transaction. */
export interface AfterCorrection {
  /** @param incident as it is after the correction */
  stepsAfter(incident: HeldIncident<unknown>, at: Date, rules: TimeRules): Promise<readonly Step[]>;
}
