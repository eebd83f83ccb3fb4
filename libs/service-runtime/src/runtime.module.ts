import { type DynamicModule, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { AccessModule } from '#access';
import { DatabaseModule } from '#database';
import {
  EventBusModule,
  type EventBusSettings,
  type IncidentFollower,
  type MessageProcessor,
  OnRecord,
  systemActor,
} from '#event-bus';
import { CLOCK } from '#primitives';
import type { Type } from '@nestjs/common';
import { clockOf } from './clock-of.js';
import type { DataServiceConfig } from './config.js';
import { HealthController } from './health/health.controller.js';
import { DeadLettersController } from './operations/dead-letters.controller.js';
import { AnonymousRefusals, KEEP_COUNTED, type KeepCounted } from './refusals/anonymous-refusals.js';
import { RecordRefusals } from './refusals/record-refusals.js';
import { DECLARED_CONFIG, DeclareSettings } from './settings/declare-settings.js';

@Module({})
class ClockModule {}

export interface DataServiceParts {
  readonly topics: EventBusSettings['topics'];
  readonly messagesAtOnce?: number;
  readonly follower?: Type<IncidentFollower>;
  readonly processor?: Type<MessageProcessor>;
}

/** What every service with a database consists of, beside its own rooms. */
@Module({})
export class RuntimeModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(RecordRefusals).forRoutes('*path');
  }

  static forDataService(
    config: DataServiceConfig,
    { topics, messagesAtOnce, follower, processor }: DataServiceParts,
  ): DynamicModule {
    return {
      module: RuntimeModule,
      controllers: [HealthController, DeadLettersController],
      providers: [
        { provide: DECLARED_CONFIG, useValue: config },
        DeclareSettings,
        AnonymousRefusals,
        {
          provide: KEEP_COUNTED,
          inject: [OnRecord],
          useFactory:
            (onRecord: OnRecord): KeepCounted =>
            (counted) =>
              onRecord.put({
                type: 'audit.anonymous-refusals-counted.v1',
                subject: config.SERVICE_NAME,
                data: { service: config.SERVICE_NAME, ...counted },
                by: systemActor(config.SERVICE_NAME),
              }),
        },
      ],
      imports: [
        {
          module: ClockModule,
          global: true,
          providers: [{ provide: CLOCK, useValue: clockOf(config) }],
          exports: [CLOCK],
        },
        DatabaseModule.forRoot({
          url: config.DATABASE_URL,
          applicationName: config.SERVICE_NAME,
          poolSize: config.DATABASE_POOL,
        }),
        EventBusModule.forRoot(
          {
            service: config.SERVICE_NAME,
            brokers: config.KAFKA_BROKERS,
            topics,
            ...(messagesAtOnce ? { messagesAtOnce } : {}),
            namespace: config.KAFKA_NAMESPACE,
            lockLife: config.LOCK_LIFE,
          },
          { ...(follower ? { follower } : {}), ...(processor ? { processor } : {}) },
        ),
        AccessModule.forRoot(config.IDENTITY_JWKS_URL),
      ],
    };
  }
}
