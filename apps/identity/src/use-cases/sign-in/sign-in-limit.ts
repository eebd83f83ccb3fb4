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
    await refuseOver(this.byAddress, address);
    await refuseOver(this.byLogin, digest(login));
  }

  /**
   * Counts a failure of a login that nobody has as an account's are counted, and gives whether it would have been
   * locked before: locks don't tell which logins exist.
   */
  async isLockedAsUnknown(login: string): Promise<boolean> {
    const key = digest(login);
    const { isOver, state } = await count(this.byUnknownLogin, key);
    // The lock begins with the failure that makes it full, not with the first that counted.
    if (state.consumedPoints === allowedFailures) await this.byUnknownLogin.block(key, lockMinutes * 60);
    return isOver;
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

/** Counts an attempt; gives whether it is one too many. */
async function count(limiter: RateLimiterRedis, key: string): Promise<{ isOver: boolean; state: RateLimiterRes }> {
  try {
    return { isOver: false, state: await limiter.consume(key) };
  } catch (state) {
    if (state instanceof RateLimiterRes) return { isOver: true, state };
    throw state;
  }
}

async function refuseOver(limiter: RateLimiterRedis, key: string): Promise<void> {
  const { isOver, state } = await count(limiter, key);
  if (isOver) throw new Refused({ ...refuse('SIGN_IN.TOO_MANY'), retryAfter: Math.ceil(state.msBeforeNext / 1_000) });
}

/** What people type as their login, passwords in the wrong field included, is nothing to keep in Redis. */
const digest = (login: string): string => createHash('sha256').update(login).digest('base64url');
