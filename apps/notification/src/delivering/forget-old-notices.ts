import { Inject, Injectable } from '@nestjs/common';
import { Database, forgetAged, HourlyForgetting } from '#database';
import { NOTIFICATION_CONFIG, type NotificationConfig } from '../notification.config.js';

/** Notices are news: the record is the incident's timeline, and the trail. */
@Injectable()
export class ForgetOldNotices extends HourlyForgetting {
  constructor(
    private readonly database: Database,
    @Inject(NOTIFICATION_CONFIG) private readonly config: NotificationConfig,
  ) {
    super();
  }

  async forget(): Promise<void> {
    const days = this.config.NOTICES_KEPT_DAYS;
    await forgetAged(this.database, { table: 'delivery', column: 'made_at', days, only: 'next_attempt_at IS NULL' });
    await forgetAged(this.database, { table: 'notice', column: 'made_at', days });
  }
}
