import 'reflect-metadata';
import type { IncomingMessage } from 'node:http';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { keepingSignedBody } from '#access';
import { KafkaEventServer } from '#event-bus';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { collectDefaultMetrics } from 'prom-client';
import type { RuntimeConfig } from './config.js';
import { endInTime } from './end-in-time.js';
import { EtagInterceptor } from './etag.interceptor.js';
import { createLogger, NestLogger } from './logging.js';
import { ProblemDetailsFilter } from './problem-details.filter.js';
import { AnonymousRefusals } from './refusals/anonymous-refusals.js';
import { requestTrace } from './request-trace.js';

export interface ServiceOptions {
  /** The service streams request bodies (gateway, evidence): none is parsed but those of operators' acts. */
  readonly streamsBodies?: boolean;
  /** No database and no events (the gateway). */
  readonly withoutEvents?: boolean;
}

/**
 * Starts a service: logging, security headers, problem details, consumer, graceful end on SIGTERM and SIGINT.
 * Resolves once it listens; databases and brokers that are away are waited for after that.
 */
export async function startService(
  module: Type | DynamicModule,
  config: RuntimeConfig,
  { streamsBodies = false, withoutEvents = false }: ServiceOptions = {},
): Promise<NestExpressApplication> {
  const logger = createLogger(config.SERVICE_NAME, config.LOG_LEVEL);
  process.on('unhandledRejection', (error) => logger.error({ err: error }, 'unhandled rejection'));
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'uncaught exception; ending');
    process.exit(1);
  });
  // By default it looks at the event loop a hundred times a second, which is most of what an idle service does.
  collectDefaultMetrics({ eventLoopMonitoringPrecision: 100 });

  const app = await NestFactory.create<NestExpressApplication>(module, {
    logger: new NestLogger(logger),
    bodyParser: false,
  });
  configureHttp(app, logger, streamsBodies);
  if (!withoutEvents) {
    app.connectMicroservice({ strategy: app.get(KafkaEventServer) }, { inheritAppConfig: true });
    await app.startAllMicroservices();
  }
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  endInTime(app.getHttpServer(), logger);
  await app.listen(config.PORT, config.HOST);
  logger.info({ port: config.PORT }, 'listening');
  return app;
}

/**
 * Maps are larger than commands: a county of some thousand grids with fifty vertices each has about ten megabytes. The
 * door lets so much pass to the one address that takes it.
 */
export const geoJson = { type: 'application/geo+json', limit: '16mb' } as const;

/** The HTTP side of a service; also used to build its OpenAPI document and in tests. */
export function configureHttp(app: NestExpressApplication, logger: Logger, streamsBodies = false): void {
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(helmet());
  app.use(requestTrace(logger));
  app.useBodyParser('json', {
    limit: '256kb',
    strict: true,
    ...keepingSignedBody,
    ...(streamsBodies ? { type: isOperatorsAct } : {}),
  });
  if (!streamsBodies) app.useBodyParser('json', { ...geoJson, strict: true });
  app.useGlobalFilters(new ProblemDetailsFilter(logger, app.get(AnonymousRefusals)));
  app.useGlobalInterceptors(new EtagInterceptor());
}

const isOperatorsAct = ({ url = '', headers }: IncomingMessage): boolean =>
  url.startsWith('/operations/') && /\bjson\b/.test(headers['content-type'] ?? '');
