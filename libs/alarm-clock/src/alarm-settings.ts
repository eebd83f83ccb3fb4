import { z } from 'zod';

/** What a custodian is told for its alarms. */
export const alarmSettings = {
  /** Where the alarm clock ticks. Without it alarms come by the sweep. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }),
  /** Milliseconds between sweeps: how late an alarm may be, whatever fails. */
  ALARM_SWEEP_EVERY: z.coerce.number().int().min(50).max(600_000).default(60_000),
};

export interface AlarmSettings {
  readonly REDIS_URL: string;
  readonly ALARM_SWEEP_EVERY: number;
}

/** Nest injection token of the {@link AlarmSettings}. */
export const ALARM_SETTINGS = Symbol('AlarmSettings');
