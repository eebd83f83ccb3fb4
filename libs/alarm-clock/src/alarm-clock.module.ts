import { type DynamicModule, Module } from '@nestjs/common';
import { AlarmClock } from './alarm-clock.js';
import { ALARM_SETTINGS, type AlarmSettings } from './alarm-settings.js';

@Module({})
export class AlarmClockModule {
  /** The alarm clock of a custodian; what an alarm does is registered by custody. */
  static forRoot({ REDIS_URL, ALARM_SWEEP_EVERY }: AlarmSettings): DynamicModule {
    return {
      module: AlarmClockModule,
      global: true,
      providers: [{ provide: ALARM_SETTINGS, useValue: { REDIS_URL, ALARM_SWEEP_EVERY } }, AlarmClock],
      exports: [AlarmClock],
    };
  }
}
