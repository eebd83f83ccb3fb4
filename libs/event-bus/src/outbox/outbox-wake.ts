import { Injectable } from '@nestjs/common';
import { Database } from '#database';

/**
 * Wakes the relay after a commit, wherever it runs. NOTIFY is sent outside the transaction: inside, every commit of
 * the whole server would queue for its global lock. A wake lost in a crash costs one poll of the relay, never an event.
 */
@Injectable()
export class OutboxWake {
  private pending = false;

  constructor(private readonly database: Database) {}

  wake(): void {
    if (this.pending) return;
    this.pending = true;
    setImmediate(() => {
      this.pending = false;
      this.database.query('NOTIFY outbox').catch(() => {
        // The relay polls anyway; whoever needs the database next says what is wrong with it.
      });
    });
  }
}
