import type { AccessRequest } from '#access';
import type { Refusal } from '#primitives';
import { newId, runTraced } from '#primitives';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { Histogram } from 'prom-client';

const httpSeconds = new Histogram({
  name: 'grid_http_request_seconds',
  help: 'Time from request to end of answer',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
});

/**
 * Gives the request its correlation id (the caller's, if it looks like one), measures it, and puts it into the log:
 * who asked for what kind of thing and with what outcome, never for whom or with what words.
 */
export const requestTrace =
  (logger: Logger): RequestHandler =>
  (request: AccessRequest, response, next) => {
    const given = request.header('x-correlation-id') ?? '';
    const correlationId = /^[\w-]{8,64}$/.test(given) ? given : newId();
    const traceparent = request.header('traceparent');
    response.setHeader('x-correlation-id', correlationId);
    const stop = httpSeconds.startTimer();
    response.on('finish', () => {
      const { path: route = 'other' } = (request.route ?? {}) as { path?: string };
      const { method, signedIn } = request;
      const { statusCode: status } = response;
      const seconds = stop({ method, route, status });
      if (unremarkable.has(route)) return;
      const { code } = (response.locals['refusal'] ?? {}) as Partial<Refusal>;
      const line = {
        correlationId,
        person: signedIn?.person,
        method,
        route,
        status,
        code,
        ms: Math.round(seconds * 1000),
      };
      logger.info(line, 'answered');
    });
    const valid = traceparent && /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/.test(traceparent);
    runTraced({ correlationId, ...(valid ? { traceparent } : {}) }, next);
  };

/** What supervisors and monitoring ask every few seconds. */
const unremarkable = new Set(['/health/live', '/health/ready', '/metrics', '/status']);
