import type { StartedClock } from '#contracts';

/** The versions of the time rules by which clocks were started: what starts anew goes by them, too. */
export const versionsOf = (clocks: readonly StartedClock[]): number[] => clocks.map(({ timeRules }) => timeRules);
