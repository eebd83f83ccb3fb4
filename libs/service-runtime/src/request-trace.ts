import type { NextFunction, Request, Response } from 'express';
import { newId, runTraced } from '#primitives';
import { Histogram } from 'prom-client';

const httpSeconds = new Histogram({
  name: 'grid_http_request_seconds',
  help: 'Time from request to end of answer',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
});

/** Gives the request its correlation id (the caller's, if it looks like one) and measures it. */
export function requestTrace(request: Request, response: Response, next: NextFunction): void {
  const given = request.header('x-correlation-id') ?? '';
  const correlationId = /^[\w-]{8,64}$/.test(given) ? given : newId();
  const traceparent = request.header('traceparent');
  response.setHeader('x-correlation-id', correlationId);
  const stop = httpSeconds.startTimer();
  response.on('finish', () => {
    const { path: route = 'other' } = (request.route ?? {}) as { path?: string };
    stop({ method: request.method, route, status: response.statusCode });
  });
  const valid = traceparent && /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/.test(traceparent);
  runTraced({ correlationId, ...(valid ? { traceparent } : {}) }, next);
}
