import { type DynamicModule, Inject, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { AccessModule } from '#access';
import { CLOCK, systemClock } from '#primitives';
import { AnonymousRefusals, KEEP_COUNTED, type KeepCounted } from '#service-runtime';
import type { Express } from 'express';
import { GATEWAY_CONFIG, type GatewayConfig } from './config.js';
import { DemoSignInsController } from './demo-sign-ins.controller.js';
import { DocumentsController } from './documents.controller.js';
import { Door } from './door/door.js';
import { Forward } from './door/forward.js';
import { LimitOutsideApi } from './door/limit-outside-api.js';
import { Replicas } from './door/replicas.js';
import { RequestLimit } from './door/request-limit.js';
import { Uploads } from './door/uploads.js';
import { HealthController } from './health.controller.js';
import { ConsolePages } from './pages/console-pages.js';
import { standingPages } from './pages/standing-pages.js';
import { Admission } from './live/admission.js';
import { LiveServer } from './live/live-server.js';
import { MetricsServer } from './metrics-server.js';
import { DoorRecords } from './records/door-records.js';
import { ServiceStates } from './service-states.js';

/** 网关: the one door. It knows no rules and keeps no state: it lets in, limits, and passes on. */
@Module({})
export class GatewayModule implements NestModule {
  constructor(@Inject(GATEWAY_CONFIG) { TRUSTED_PROXIES }: GatewayConfig, { httpAdapter }: HttpAdapterHost) {
    httpAdapter.getInstance<Express>().set('trust proxy', TRUSTED_PROXIES ?? false);
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(Door).forRoutes('/api/*path', '/open311/*path');
    consumer.apply(LimitOutsideApi).exclude('/api/*path', '/open311/*path').forRoutes('/');
    consumer.apply(standingPages, ConsolePages).forRoutes('/');
  }
}

export const gatewayModule = (config: GatewayConfig): DynamicModule => ({
  module: GatewayModule,
  imports: [AccessModule.forRoot(config.IDENTITY_JWKS_URL)],
  controllers: [HealthController, DocumentsController, DemoSignInsController],
  providers: [
    { provide: GATEWAY_CONFIG, useValue: config },
    { provide: CLOCK, useValue: systemClock },
    DoorRecords,
    AnonymousRefusals,
    {
      provide: KEEP_COUNTED,
      inject: [DoorRecords],
      useFactory:
        (records: DoorRecords): KeepCounted =>
        (counted) =>
          records.handIn('audit.anonymous-refusals-counted.v1', { service: 'gateway', ...counted }),
    },
    RequestLimit,
    Uploads,
    Replicas,
    Forward,
    Door,
    Admission,
    LiveServer,
    ServiceStates,
    MetricsServer,
  ],
});
