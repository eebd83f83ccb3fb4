import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type DoorRecord, doorRecord } from '#contracts';
import { Database } from '#database';
import { appendToOutbox, OutboxWake, receiveNew, sealEvent, systemActor } from '#event-bus';
import { declareSettings } from '#service-runtime';
import { Redis } from 'ioredis';
import type { EntityManager } from 'typeorm';
import { IDENTITY_CONFIG, type IdentityConfig } from '../config.js';

/** Milliseconds after which it looks again. */
const lookAgainAfter = 5_000;
const atOnce = 100;

/**
 * Puts on record what the gateways have handed in, each once by its id whatever replica takes it and however often, and
 * only then takes it off Redis.
 */
@Injectable()
export class TakeInDoorRecords implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(TakeInDoorRecords.name);
  private readonly redis: Redis;
  private timer: NodeJS.Timeout | undefined;
  private taking: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly outboxWake: OutboxWake,
    @Inject(IDENTITY_CONFIG) private readonly config: IdentityConfig,
  ) {
    this.redis = new Redis(config.REDIS_URL, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      commandTimeout: 1_000,
    });
    // What waits there waits until it is back.
    this.redis.on('error', () => undefined);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => (this.taking ??= this.takeInUnlessAway()), lookAgainAfter);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.taking;
    this.redis.disconnect();
  }

  /** Takes in what is there now. */
  async takeIn(): Promise<void> {
    for (;;) {
      const waiting = await this.redis.lrange(this.config.DOOR_RECORDS, 0, atOnce - 1);
      if (waiting.length === 0) return;
      const records = waiting.flatMap((text) => this.read(text));
      await this.database.transaction((manager) => putOnRecord(manager, records));
      this.outboxWake.wake();
      for (const text of waiting) await this.redis.lrem(this.config.DOOR_RECORDS, 1, text);
    }
  }

  private async takeInUnlessAway(): Promise<void> {
    try {
      await this.takeIn();
    } catch (error) {
      this.logger.warn(`what the gateways handed in waits: ${(error as Error).message}`);
    } finally {
      this.taking = undefined;
    }
  }

  /** What is no record of ours can't be put on record; whoever else writes there is worth a look. */
  private read(text: string): DoorRecord[] {
    try {
      return [doorRecord.parse(JSON.parse(text))];
    } catch {
      this.logger.error('something on Redis is no record of a gateway’s; thrown away');
      return [];
    }
  }
}

async function putOnRecord(manager: EntityManager, records: readonly DoorRecord[]): Promise<void> {
  const fresh = await receiveNew(
    manager,
    'identity',
    records.map(({ id }) => id),
  );
  for (const { id, at, type, data } of records.filter((record) => fresh.has(record.id))) {
    fresh.delete(id);
    if (type === 'audit.settings-declared.v1') {
      await declareSettings(manager, { ...data, declaredTo: 'identity', at: new Date(at) });
    } else {
      const by = systemActor('gateway');
      const event = { type, data, subject: 'gateway', service: 'identity', by, at: new Date(at) };
      await appendToOutbox(manager, [sealEvent(event)]);
    }
  }
}
