import { Injectable } from '@nestjs/common';
import { Database, forgetAged, HourlyForgetting } from '#database';

/** How long the answer to a command is repeated for its key: phones stay offline long. */
export const daysRepeated = 90;

@Injectable()
export class ForgetOldAnswers extends HourlyForgetting {
  constructor(private readonly database: Database) {
    super();
  }

  async forget(): Promise<void> {
    await forgetAged(this.database, { table: 'idempotency', column: 'created_at', days: daysRepeated });
  }
}
