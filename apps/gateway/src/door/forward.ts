import { Agent, type ClientRequest, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { problemDetails, runtimeRefusals } from '#service-runtime';
import type { Request, Response } from 'express';
import { createProxyMiddleware } from 'http-proxy-middleware';
import { GATEWAY_CONFIG, type GatewayConfig } from '../config.js';
import type { Destination } from './where-to.js';

interface ForwardedRequest extends Request {
  destination?: Destination;
  /** Set when the door has answered itself and let go of the service. */
  isCutOff?: boolean;
  toService?: ClientRequest;
}

/**
 * Headers that are between the sender and the door only (RFC 9110, 7.6.1); `connection` itself, which may name more, is
 * dealt with apart, and the body goes on as it comes, so `transfer-encoding` stays.
 */
const hopByHop = ['keep-alive', 'proxy-authorization', 'proxy-connection', 'te', 'trailer', 'upgrade', 'expect'];

/** Passes requests on to the services, streaming both ways. */
@Injectable()
export class Forward implements OnApplicationShutdown {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 256 });
  private readonly proxy;

  constructor(@Inject(GATEWAY_CONFIG) { PATIENCE }: GatewayConfig) {
    this.proxy = createProxyMiddleware<ForwardedRequest>({
      router: (request) => request.destination?.url,
      pathRewrite: (_, request) => request.destination?.path ?? '/',
      agent: this.agent,
      proxyTimeout: PATIENCE,
      on: {
        proxyReq: (toService, request, response) => {
          request.toService = toService;
          if (request.isCutOff) toService.destroy();
          // A sender who has left, halfway through a download for instance, keeps no service busy.
          response.once('close', () => {
            if (!response.writableFinished) toService.destroy();
          });
        },
        proxyRes: (fromService, _, response) => {
          fromService.once('error', () => breakOff(response));
        },
        error: (_, request, response) => {
          if (!request.isCutOff) answerUnavailable(response);
        },
      },
    });
  }

  onApplicationShutdown(): void {
    this.agent.destroy();
  }

  /** Streams the request to its destination and the answer back; calls `tooLarge` once the body exceeds `largest`. */
  async pass(
    request: ForwardedRequest,
    response: Response,
    destination: Destination,
    largest: number,
    tooLarge: () => void,
  ): Promise<void> {
    request.destination = destination;
    rewriteHeaders(request, response);
    // Paused, so that nothing flows past the counter before the proxy has taken hold of the stream.
    request.pause();
    let received = 0;
    const count = (chunk: Buffer): void => {
      received += chunk.length;
      if (received <= largest || response.headersSent) return;
      request.off('data', count);
      request.isCutOff = true;
      request.unpipe();
      request.toService?.destroy();
      tooLarge();
    };
    request.on('data', count);
    await this.proxy(request, response, (error: unknown) => {
      throw error;
    });
  }
}

/** What the service is told of the sender comes from the door alone, whatever the sender claims. */
function rewriteHeaders(request: Request, response: Response): void {
  const { headers, ip, protocol, host } = request;
  const connection = String(headers.connection ?? '').toLowerCase();
  const named = connection.split(',').map((name) => name.trim());
  for (const header of [...hopByHop, ...named]) if (!framing.has(header)) delete headers[header];
  for (const header of Object.keys(headers)) if (/^(x-)?forwarded(-|$)/.test(header)) delete headers[header];
  Object.assign(headers, {
    connection: named.includes('close') ? 'close' : 'keep-alive',
    'x-forwarded-for': ip,
    'x-forwarded-proto': protocol,
    'x-forwarded-host': host,
    'x-correlation-id': response.getHeader('x-correlation-id'),
  });
}

/** Framing that `Connection` may not take away: the door and the service would read different bodies. */
const framing = new Set(['content-length', 'transfer-encoding', 'host']);

/** An answer that stops halfway must not look complete. */
function breakOff(response: ServerResponse | Socket): void {
  if (!response.writableEnded) response.destroy();
}

/**
 * The service is down, ended midway or does not answer in time: the same request may be sent again, with the same key.
 */
function answerUnavailable(response: ServerResponse | Socket): void {
  if (!(response instanceof ServerResponse) || response.headersSent) {
    breakOff(response);
    return;
  }
  const refusal = runtimeRefusals('SERVICE.UNAVAILABLE');
  response.writeHead(refusal.status, {
    'content-type': 'application/problem+json',
    'retry-after': String(refusal.retryAfter),
  });
  response.end(JSON.stringify(problemDetails(refusal)));
}
