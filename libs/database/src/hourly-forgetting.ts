import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { isPassingFailure } from './failures.js';

const hour = 3_600_000;

/** What every replica forgets once an hour, so that its tables don't grow with all of history. */
export abstract class HourlyForgetting implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tryToForget(), hour);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  abstract forget(): Promise<void>;

  private async tryToForget(): Promise<void> {
    try {
      await this.forget();
    } catch (error) {
      // A database that is away is there again at the next hour.
      if (!isPassingFailure(error)) throw error;
    }
  }
}
