import { type DynamicModule, Inject, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { AccessModule } from '#access';
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
import { landingPage } from './landing-page.js';
import { Admission } from './live/admission.js';
import { LiveServer } from './live/live-server.js';
import { MetricsServer } from './metrics-server.js';
import { ServiceStates } from './service-states.js';

/** 网关: the one door. It knows no rules and keeps no state: it lets in, limits, and passes on. */
@Module({})
export class GatewayModule implements NestModule {
  constructor(@Inject(GATEWAY_CONFIG) { TRUSTED_PROXIES }: GatewayConfig, { httpAdapter }: HttpAdapterHost) {
    httpAdapter.getInstance<Express>().set('trust proxy', TRUSTED_PROXIES ?? false);
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(Door).forRoutes('/api/*path');
    consumer.apply(LimitOutsideApi).exclude('/api/*path').forRoutes('/');
    consumer.apply(landingPage).forRoutes('/');
  }
}

export const gatewayModule = (config: GatewayConfig): DynamicModule => ({
  module: GatewayModule,
  imports: [AccessModule.forRoot(config.IDENTITY_JWKS_URL)],
  controllers: [HealthController, DocumentsController, DemoSignInsController],
  providers: [
    { provide: GATEWAY_CONFIG, useValue: config },
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
