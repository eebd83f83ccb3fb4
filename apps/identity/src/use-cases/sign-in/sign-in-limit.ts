import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { Refused } from '#primitives';
import { IDENTITY_CONFIG, type IdentityConfig } from '../../config.js';
import { allowedFailures, lockMinutes } from '../../domain/account-lock.js';
import { refuse } from '../../domain/identity.refusals.js';

/** Attempts per login and minute, whatever address they come from. */
const perLogin = 20;

/** Milliseconds that Redis may take over one count. */
const redisPatience = 250;

/** Limits sign-in attempts by address and by login, over all replicas; in this process alone while Redis is away. */
@Injectable()
export class SignInLimit implements OnApplicationShutdown {
  private readonly redis: Redis;
  private readonly byAddress: RateLimiterRedis;
  private readonly byLogin: RateLimiterRedis;
  private readonly byUnknownLogin: RateLimiterRedis;

  constructor(@Inject(IDENTITY_CONFIG) { REDIS_URL, SIGN_INS_PER_MINUTE }: IdentityConfig) {
    this.redis = new Redis(REDIS_URL, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      commandTimeout: redisPatience,
    });
    // The insurance below takes over; readiness does not depend on Redis.
    this.redis.on('error', () => undefined);
    this.byAddress = this.limiter('address', SIGN_INS_PER_MINUTE, 60);
    this.byLogin = this.limiter('login', perLogin, 60);
    this.byUnknownLogin = this.limiter('unknown-login', allowedFailures, lockMinutes * 60);
  }

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }

  /** @throws Refused SIGN_IN.TOO_MANY, with the seconds to wait */
  async consume(address: string, login: string): Promise<void> {
    const over = (await overrun(this.byAddress, address)) ?? (await overrun(this.byLogin, digest(login)));
    if (!over) return;
    throw new Refused({ ...refuse('SIGN_IN.TOO_MANY'), retryAfter: Math.ceil(over.msBeforeNext / 1_000) });
  }

  /** Whether a login that nobody has would be locked by now, if somebody had it: locks don't tell which ones exist. */
  async isLockedAsUnknown(login: string): Promise<boolean> {
    return (await overrun(this.byUnknownLogin, digest(login))) !== undefined;
  }

  private limiter(name: string, points: number, duration: number): RateLimiterRedis {
    const settings = { keyPrefix: `identity:sign-in:${name}`, points, duration };
    return new RateLimiterRedis({
      ...settings,
      storeClient: this.redis,
      insuranceLimiter: new RateLimiterMemory(settings),
    });
  }
}

/** Counts an attempt; gives the limiter's state if that is one too many. */
async function overrun(limiter: RateLimiterRedis, key: string): Promise<RateLimiterRes | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (error) {
    if (error instanceof RateLimiterRes) return error;
    throw error;
  }
}

/** What people type as their login, passwords in the wrong field included, is nothing to keep in Redis. */
const digest = (login: string): string => createHash('sha256').update(login).digest('base64url');
