import { readFileSync } from 'node:fs';
import type { Clock } from './clock.js';

/**
 * A clock that stands still until somebody sets it: at the moment (ISO 8601) that a file holds, for all processes that
 * read it. For tests and rehearsals, in which a week must pass in minutes.
 */
export const steppedClock = (file: string): Clock => ({ now: () => new Date(readFileSync(file, 'utf8').trim()) });
