import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, forgetAged, isPassingFailure } from '#database';

/** How long the answer to a command is repeated for its key: phones stay offline long. */
export const daysRepeated = 90;
const hour = 3_600_000;

/** Keeps the answers to past commands from growing with all of history. */
@Injectable()
export class ForgetOldAnswers implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.forget(), hour);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async forget(): Promise<void> {
    try {
      await forgetAged(this.database, { table: 'idempotency', column: 'created_at', days: daysRepeated });
    } catch (error) {
      // A database that is away is there again at the next hour.
      if (!isPassingFailure(error)) throw error;
    }
  }
}
