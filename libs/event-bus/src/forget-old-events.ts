import { Injectable } from '@nestjs/common';
import { Database, forgetAged, HourlyForgetting } from '#database';

/**
 * How long published events and the ids of consumed ones stay: longer than a phone's retry (90 days) and than any
 * backup from which a consumer would start again. Kafka and the trail keep every event for good.
 */
export const daysKept = 120;

@Injectable()
export class ForgetOldEvents extends HourlyForgetting {
  constructor(private readonly database: Database) {
    super();
  }

  /** An event that is not published yet stays, however old. */
  async forget(): Promise<void> {
    const published = 'published_at IS NOT NULL';
    await forgetAged(this.database, { table: 'outbox', column: 'created_at', days: daysKept, only: published });
    await forgetAged(this.database, { table: 'inbox', column: 'received_at', days: daysKept });
  }
}
