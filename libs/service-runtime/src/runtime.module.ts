import { type DynamicModule, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { AccessModule } from '#access';
import { DatabaseModule } from '#database';
import { EventBusModule, type EventBusSettings, type IncidentFollower, type MessageProcessor } from '#event-bus';
import { CLOCK, systemClock } from '#primitives';
import type { Type } from '@nestjs/common';
import type { DataServiceConfig } from './config.js';
import { HealthController } from './health/health.controller.js';
import { RecordDenials } from './record-denials.js';
import { DeadLettersController } from './operations/dead-letters.controller.js';

@Module({ providers: [{ provide: CLOCK, useValue: systemClock }], exports: [CLOCK] })
class ClockModule {}

export interface DataServiceParts {
  readonly topics: EventBusSettings['topics'];
  readonly follower?: Type<IncidentFollower>;
  readonly processor?: Type<MessageProcessor>;
}

/** What every service with a database consists of, beside its own rooms. */
@Module({})
export class RuntimeModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(RecordDenials).forRoutes('*path');
  }

  static forDataService(config: DataServiceConfig, { topics, follower, processor }: DataServiceParts): DynamicModule {
    return {
      module: RuntimeModule,
      controllers: [HealthController, DeadLettersController],
      imports: [
        { module: ClockModule, global: true },
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
