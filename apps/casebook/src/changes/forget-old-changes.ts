import { Injectable } from '@nestjs/common';
import { Database, forgetAged, HourlyForgetting } from '#database';

/** How long readers can catch up from changes; whoever was away longer loads anew. */
export const daysToCatchUp = 1;

@Injectable()
export class ForgetOldChanges extends HourlyForgetting {
  constructor(private readonly database: Database) {
    super();
  }

  async forget(): Promise<void> {
    await forgetAged(this.database, { table: 'incident_change', column: 'changed_at', days: daysToCatchUp });
  }
}
