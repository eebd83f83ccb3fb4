import { Agent, type ClientRequest, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { isSigned } from '#access';
import { requestRefusals } from '#custody';
import { type Refusal, Refused } from '#primitives';
import { type AnswerRefusal, problemDetails, runtimeRefusals } from '#service-runtime';
import type { Request, Response } from 'express';
import { createProxyMiddleware } from 'http-proxy-middleware';
import { GATEWAY_CONFIG, type GatewayConfig } from '../config.js';
import { refuse } from './door.refusals.js';
import { Replicas } from './replicas.js';
import type { Destination } from './where-to.js';

interface ForwardedRequest extends Request {
  destination?: Destination;
  /** The replica that is asked now, and all that have been. */
  replica?: string;
  asked?: Set<string>;
  /** Its body is here whole and can be sent again. */
  isWhole?: boolean;
  /** Set when the door has answered itself and let go of the service. */
  isCutOff?: boolean;
  toService?: ClientRequest;
}

/**
 * Headers that are between the sender and the door only (RFC 9110, 7.6.1); `connection` itself, which may name more, is
 * dealt with apart, and the body goes on as it comes, so `transfer-encoding` stays.
 */
const hopByHop = ['keep-alive', 'proxy-authorization', 'proxy-connection', 'te', 'trailer', 'upgrade', 'expect'];

/**
 * Passes requests on to the services, and their answers back as they come. Where a service has several replicas and one
 * is away, hangs up or stays silent, the next is asked, each once: a command has its Idempotency-Key, so that it may
 * have been done already and still be sent again.
 */
@Injectable()
export class Forward implements OnApplicationShutdown {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 256 });
  private readonly proxy;

  constructor(
    @Inject(GATEWAY_CONFIG) { PATIENCE, REPLICA_PATIENCE }: GatewayConfig,
    private readonly replicas: Replicas,
  ) {
    this.proxy = createProxyMiddleware<ForwardedRequest, Response>({
      router: (request) => request.replica,
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
          if (!this.mayAskAnother(request, response)) return;
          const silent = setTimeout(() => toService.destroy(new Error('silent')), REPLICA_PATIENCE);
          for (const end of ['response', 'close']) toService.once(end, () => clearTimeout(silent));
        },
        proxyRes: (fromService, request, response) => {
          this.replicas.answered(request.replica ?? '');
          fromService.once('error', () => breakOff(response));
        },
        error: (error, request, response) => {
          if (!request.isCutOff) this.failed(error, request, response as Response);
        },
      },
    });
  }

  onApplicationShutdown(): void {
    this.agent.destroy();
  }

  /** Passes on a request whose body has arrived. */
  async pass(request: ForwardedRequest, response: Response, destination: Destination, body: Buffer): Promise<void> {
    if (request.headers['transfer-encoding'] !== undefined) {
      delete request.headers['transfer-encoding'];
      request.headers['content-length'] = String(body.length);
    }
    // The proxy pipes the request into the service's; of its own stream nothing is left.
    request.pipe = (toService) => {
      toService.end(body);
      return toService;
    };
    request.isWhole = true;
    await this.send(request, response, destination);
  }

  /** Passes on a body while it arrives; turns the request away once it is too large or too late. */
  async stream(
    request: ForwardedRequest,
    response: Response,
    destination: Destination,
    { largest, patience, turnAway }: { largest: number; patience: number; turnAway: (error: Refused) => void },
  ): Promise<void> {
    // Paused, so that nothing flows past the counter before the proxy has taken hold of the stream.
    request.pause();
    let received = 0;
    const count = (chunk: Buffer): void => {
      received += chunk.length;
      if (received > largest) cutOff(requestRefusals('REQUEST.TOO_LARGE', { largest }));
    };
    const late = setTimeout(() => cutOff(refuse('GATEWAY.BODY_TOO_SLOW')), patience);
    const stop = (): void => {
      clearTimeout(late);
      request.off('data', count);
    };
    const cutOff = (refusal: Refusal): void => {
      // The service has begun to answer, and deals with the rest.
      if (response.headersSent) return;
      stop();
      request.isCutOff = true;
      request.unpipe();
      request.toService?.destroy();
      turnAway(new Refused(refusal));
    };
    request.on('data', count).once('end', stop).once('close', stop);
    await this.send(request, response, destination);
  }

  private async send(request: ForwardedRequest, response: Response, destination: Destination): Promise<void> {
    request.destination = destination;
    request.asked = new Set();
    rewriteHeaders(request, response);
    await this.askNext(request, response);
  }

  private async askNext(request: ForwardedRequest, response: Response): Promise<void> {
    const { destination, asked = new Set() } = request;
    const replica = this.replicas.next(destination?.urls ?? [], asked);
    if (replica === undefined) return answerUnavailable(response);
    request.replica = replica;
    asked.add(replica);
    await this.proxy(request, response, (error: unknown) => {
      throw error;
    });
  }

  private failed(error: Error, request: ForwardedRequest, response: Response): void {
    // A sender who leaves says nothing about the replica.
    if (response.closed) return;
    if (request.replica !== undefined) this.replicas.failed(request.replica);
    if (this.mayAskAnother(request, response, error)) void this.askNext(request, response);
    else answerUnavailable(response);
  }

  private mayAskAnother(request: ForwardedRequest, response: Response, error?: Error): boolean {
    const { destination, asked, isWhole = false } = request;
    if (!isWhole || response.headersSent || response.closed) return false;
    const isLast = (destination?.urls ?? []).every((url) => asked?.has(url));
    return !isLast && (isRepeatable(request) || (error !== undefined && nothingWasSent(error)));
  }
}

/**
 * Sending it a second time does no harm, even when the first was received and only its answer was lost. What another
 * system has signed is good once: it signs anew and sends it again itself.
 */
const isRepeatable = (request: Request): boolean =>
  !isSigned(request) && (request.method !== 'POST' || request.headers['idempotency-key'] !== undefined);

const nothingWasSent = (error: Error): boolean => (error as NodeJS.ErrnoException).code === 'ECONNREFUSED';

/** What the service is told of the sender comes from the door alone, whatever the sender claims. */
function rewriteHeaders(request: Request, response: Response): void {
  const { headers, ip, protocol, host } = request;
  const connection = String(headers.connection ?? '').toLowerCase();
  const named = connection.split(',').map((name) => name.trim());
  for (const header of [...hopByHop, ...named]) if (!framing.has(header)) delete headers[header];
  for (const header of Object.keys(headers)) if (/^(x-)?forwarded(-|$)/.test(header)) delete headers[header];
  Object.assign(headers, {
    connection: named.includes('close') ? 'close' : 'keep-alive',
    'x-forwarded-proto': protocol,
    'x-correlation-id': response.getHeader('x-correlation-id'),
    // None where the sender has left, or sent an empty `Host`.
    ...(ip ? { 'x-forwarded-for': ip } : {}),
    ...(host ? { 'x-forwarded-host': host } : {}),
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
  const { answerRefusal } = ((response as Partial<Response>).locals ?? {}) as { answerRefusal?: AnswerRefusal };
  if (answerRefusal) {
    response.setHeader('Retry-After', String(refusal.retryAfter));
    answerRefusal(refusal);
    return;
  }
  response.writeHead(refusal.status, {
    'content-type': 'application/problem+json',
    'retry-after': String(refusal.retryAfter),
  });
  response.end(JSON.stringify(problemDetails(refusal)));
}
