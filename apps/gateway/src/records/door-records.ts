import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type DoorRecord, doorRecord } from '#contracts';
import { CLOCK, type Clock, newId, wait } from '#primitives';
import { openSettings } from '#service-runtime';
import { Redis } from 'ioredis';
import { GATEWAY_CONFIG, type GatewayConfig } from '../config.js';

/** Milliseconds that Redis may take to keep one. */
const redisPatience = 1_000;

/**
 * Hands in what must be on record: the door has no database, so it leaves it on Redis, and identity puts it into its
 * outbox. Its settings at start, unless they are those that it handed in last, which identity knows.
 */
@Injectable()
export class DoorRecords implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private readonly redis: Redis;

  constructor(
    @Inject(GATEWAY_CONFIG) private readonly config: GatewayConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.redis = new Redis(config.REDIS_URL, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      commandTimeout: redisPatience,
    });
    // Whoever hands in hears that it is away.
    this.redis.on('error', () => undefined);
  }

  onApplicationBootstrap(): void {
    void this.declareSettings();
  }

  onApplicationShutdown(): void {
    this.stopping.abort();
    this.redis.disconnect();
  }

  /** Resolves once Redis has it; rejects while Redis is away. */
  async handIn(type: DoorRecord['type'], data: DoorRecord['data']): Promise<void> {
    const record = doorRecord.parse({ id: newId(), at: this.clock.now().toISOString(), type, data });
    await this.redis.rpush(this.config.DOOR_RECORDS, JSON.stringify(record));
  }

  private async declareSettings(): Promise<void> {
    const data = { service: 'gateway' as const, ...openSettings(this.config) };
    for (let handedIn = false; !handedIn && !this.stopping.signal.aborted;) {
      handedIn = await this.handIn('audit.settings-declared.v1', data).then(
        () => true,
        () => wait(1_000, this.stopping.signal).then(() => false),
      );
    }
  }
}
