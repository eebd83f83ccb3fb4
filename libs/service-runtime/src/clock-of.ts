import { isAbsolute } from 'node:path';
import { type Clock, steppedClock, systemClock } from '#primitives';
import { z } from 'zod';

/** What a service is told of the time. */
export const clockSettings = {
  NODE_ENV: z.string().default('production'),
  /** A file that holds the time, instead of the machine’s: tests only, and said so by NODE_ENV=test. */
  STEPPED_CLOCK: z.string().refine(isAbsolute, 'must be an absolute path').optional(),
};

interface ClockSettings {
  readonly NODE_ENV?: string;
  readonly STEPPED_CLOCK?: string | undefined;
}

/** The service’s clock. @throws Error for a stepped one outside of tests: a county’s deadlines don’t stand still */
export function clockOf({ NODE_ENV, STEPPED_CLOCK }: ClockSettings): Clock {
  if (STEPPED_CLOCK === undefined) return systemClock;
  if (NODE_ENV !== 'test') throw new Error('wrong settings: STEPPED_CLOCK: only with NODE_ENV=test');
  return steppedClock(STEPPED_CLOCK);
}
