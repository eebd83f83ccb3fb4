import { z } from 'zod';
import { clockNames, unitCode } from '../incident/parts.js';

/**
 * What every alarm (预警) says of the clock that it is about. It is due where the clock, as the record has it, was still
 * running at that moment; when it was given is the event's time.
 */
export const alarmParts = {
  clock: z.enum(clockNames),
  /** The version of the step that started the clock. */
  startedVersion: z.int().positive(),
  /** The deadline. */
  dueAt: z.iso.datetime({ precision: 3 }),
  /** For when the alarm was set. */
  alarmAt: z.iso.datetime({ precision: 3 }),
  /**
   * The unit that answers for it; null where the command centre does. Of the co-units each has an alarm of its own for
   * the part that it has not done.
   */
  unit: unitCode.nullable(),
};
