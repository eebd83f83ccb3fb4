import type { IncidentEvent } from '#contracts';
import type { EntityManager } from 'typeorm';

/** Optional Nest injection token: a {@link StepWatch}, where the service keeps something of its own with steps. */
export const STEP_WATCH = Symbol('StepWatch');

/**
 * Told of every step, our own and other services', in the transaction in which this service takes or learns of it. After
 * a restore our own come a second time.
 */
export interface StepWatch {
  taken(manager: EntityManager, steps: readonly IncidentEvent[]): Promise<void>;
}
