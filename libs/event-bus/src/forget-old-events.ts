import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, forgetAged, isPassingFailure } from '#database';

/**
 * How long published events and the ids of consumed ones stay: longer than a phone's retry (90 days) and than any
 * backup from which a consumer would start again. Kafka and the trail keep every event for good.
 */
export const daysKept = 120;
const hour = 3_600_000;

/** Keeps outbox and inbox from growing with all of history. */
@Injectable()
export class ForgetOldEvents implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.forget(), hour);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** An event that is not published yet stays, however old. */
  async forget(): Promise<void> {
    try {
      await forgetAged(this.database, {
        table: 'outbox',
        column: 'created_at',
        days: daysKept,
        only: 'published_at IS NOT NULL',
      });
      await forgetAged(this.database, { table: 'inbox', column: 'received_at', days: daysKept });
    } catch (error) {
      // A database that is away is there again at the next hour.
      if (!isPassingFailure(error)) throw error;
    }
  }
}
