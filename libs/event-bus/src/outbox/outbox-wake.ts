import { Injectable } from '@nestjs/common';
import { Database } from '#database';

/**
 * Wakes the relay after a commit, wherever it runs: directly where this process's own relay publishes every shard, else
 * by NOTIFY. That is sent outside the transaction: inside, every commit of
 * the whole server would queue for its global lock. A wake lost in a crash costs one poll of the relay, never an event.
 */
@Injectable()
export class OutboxWake {
  private pending = false;
  private wakeHere: () => boolean = () => false;

  constructor(private readonly database: Database) {}

  /** `wakeHere`: wakes the relay of this process, if that is all there is to wake; says whether it was. */
  useRelay(wakeHere: () => boolean): void {
    this.wakeHere = wakeHere;
  }

  wake(): void {
    if (this.pending) return;
    this.pending = true;
    setImmediate(() => {
      this.pending = false;
      if (this.wakeHere()) return;
      this.database.query('NOTIFY outbox').catch(() => {
        // The relay polls anyway; whoever needs the database next says what is wrong with it.
      });
    });
  }
}
