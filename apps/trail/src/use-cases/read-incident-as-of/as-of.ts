import type { Clock } from '#primitives';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/trail.refusals.js';

/** The moment that somebody asks for. */
export const asOf = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .describe('A moment in the past; what the trail received later is left out');

/** @throws Refused TRAIL.NOT_PAST: of a moment to come, the answer would still change */
export function mustBePast(at: Date, clock: Clock): void {
  if (at > clock.now()) throw new Refused(refuse('TRAIL.NOT_PAST'));
}
