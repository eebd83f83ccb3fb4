import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Refused } from '#primitives';
import type { Request, Response } from 'express';
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { GATEWAY_CONFIG, type GatewayConfig } from '../config.js';
import { refuse } from './door.refusals.js';

/** Milliseconds that Redis may take over one count. */
const redisPatience = 250;

/** Requests a second (uploads: a minute), over all gateways by way of Redis; in this process alone while Redis is away or hangs. */
@Injectable()
export class RequestLimit implements OnApplicationShutdown {
  private readonly redis: Redis;
  private readonly people: RateLimiterRedis | undefined;
  private readonly addresses: RateLimiterRedis | undefined;
  private readonly uploads: RateLimiterRedis | undefined;
  private readonly residents: RateLimiterRedis | undefined;

  constructor(@Inject(GATEWAY_CONFIG) config: GatewayConfig) {
    this.redis = new Redis(config.REDIS_URL, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      commandTimeout: redisPatience,
    });
    // The limiters' own insurance takes over.
    this.redis.on('error', () => undefined);
    this.people = this.limiter('person', config.REQUESTS_PER_PERSON);
    this.addresses = this.limiter('address', config.REQUESTS_PER_ADDRESS);
    this.uploads = this.limiter('upload', config.UPLOADS_PER_MINUTE, 60);
    this.residents = this.limiter('resident', config.RESIDENTS_PER_MINUTE, 60);
  }

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }

  /** @throws Refused GATEWAY.TOO_MANY_REQUESTS */
  person = (id: string, response?: Response): Promise<void> => consume(this.people, id, response);

  /** @throws Refused GATEWAY.TOO_MANY_REQUESTS */
  address = (request: Request, response?: Response): Promise<void> =>
    consume(this.addresses, request.ip ?? 'unknown', response);

  /** @throws Refused GATEWAY.TOO_MANY_REQUESTS */
  upload = (person: string, response: Response): Promise<void> => consume(this.uploads, person, response);

  /** By address: residents have nothing else to be known by. @throws Refused GATEWAY.TOO_MANY_REQUESTS */
  resident = (request: Request, response: Response): Promise<void> =>
    consume(this.residents, request.ip ?? 'unknown', response);

  /** None where the limit is 0. */
  private limiter(name: string, points: number, duration = 1): RateLimiterRedis | undefined {
    if (points === 0) return undefined;
    const settings = { keyPrefix: `gateway:${name}`, points, duration };
    return new RateLimiterRedis({
      ...settings,
      storeClient: this.redis,
      // Whoever is over the limit is told so without asking Redis again.
      inMemoryBlockOnConsumed: points + 1,
      insuranceLimiter: new RateLimiterMemory(settings),
    });
  }
}

/** Without a response there are no headers to tell the sender by: a socket's handshake. */
async function consume(limiter: RateLimiterRedis | undefined, key: string, response?: Response): Promise<void> {
  if (!limiter) return;
  try {
    tell(response, limiter, await limiter.consume(key));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new Refused({ ...refuse('GATEWAY.TOO_MANY_REQUESTS'), retryAfter: tell(response, limiter, error) });
  }
}

/** RateLimit headers (draft-ietf-httpapi-ratelimit-headers): the quota, what is left of it, and for how long. */
function tell(
  response: Response | undefined,
  { keyPrefix, points, duration }: RateLimiterRedis,
  { remainingPoints, msBeforeNext }: RateLimiterRes,
): number {
  const name = keyPrefix.replace(/^gateway:/, '');
  const wait = Math.max(1, Math.ceil(msBeforeNext / 1_000));
  response?.setHeader('RateLimit-Policy', `"${name}";q=${points};w=${duration}`);
  response?.setHeader('RateLimit', `"${name}";r=${Math.max(0, remainingPoints)};t=${wait}`);
  return wait;
}
