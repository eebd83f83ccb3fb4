/** The only source of the time of day; passed in, so that a decision can be repeated later with the time it had. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Nest injection token of the {@link Clock}. */
export const CLOCK = Symbol('Clock');
