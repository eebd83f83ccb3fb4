import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '#database';
import { wait } from '#primitives';
import { type Hotline, HOTLINES } from '../hotlines.js';
import { callHotline } from './call-hotline.js';
import { DueCallbacks } from './due-callbacks.js';

/** Orders of one hotline that are on their way at once, from one replica. */
const lanes = 16;
/** Milliseconds between two looks at what is owed. */
const pause = 1_000;

/**
 * Sends the hotline what it is owed: of each order in its order and one at a time, whichever replica it is; of many orders
 * at once. PostgreSQL knows what is owed; a replica that dies forgets nothing, and may send once more what it sent last.
 */
@Injectable()
export class SendCallbacks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(SendCallbacks.name);
  private readonly stopping = new AbortController();
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(HOTLINES) private readonly hotlines: readonly Hotline[],
    private readonly database: Database,
    private readonly due: DueCallbacks,
  ) {}

  onApplicationBootstrap(): void {
    this.running = Promise.all(this.hotlines.map((hotline) => this.serve(hotline)));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async serve(hotline: Hotline): Promise<void> {
    await this.database.whenConnected();
    const underway = new Set<Promise<void>>();
    while (!this.stopping.signal.aborted) {
      const claimed = await this.claim(hotline, lanes - underway.size);
      for (const orderNo of claimed) {
        const sending = this.send(hotline, orderNo).finally(() => underway.delete(sending));
        underway.add(sending);
      }
      if (underway.size >= lanes) await Promise.race(underway);
      else if (claimed.length === 0) await wait(pause, this.stopping.signal);
    }
    await Promise.all(underway);
  }

  private async claim({ unit }: Hotline, most: number): Promise<string[]> {
    try {
      return await this.due.claim(unit, most);
    } catch (error) {
      this.logger.warn(`callbacks wait: ${(error as Error).message}`);
      await wait(pause, this.stopping.signal);
      return [];
    }
  }

  /** Sends all that the order is owed, until something does not get through. */
  private async send(hotline: Hotline, orderNo: string): Promise<void> {
    try {
      while (!this.stopping.signal.aborted) {
        const callback = await this.due.next(orderNo);
        if (!callback) return;
        const outcome = await callHotline(hotline, callback);
        if ('acknowledged' in outcome) {
          if (await this.due.acknowledged(callback)) continue;
          return;
        }
        if (outcome.isFinal) {
          this.logger.error(
            `callback ${callback.seq} of ${orderNo} is refused: ${outcome.failure}; the order is parked`,
          );
          return await this.due.parked(callback, outcome.failure);
        }
        return await this.due.failed(callback, outcome.failure);
      }
    } catch (error) {
      // The order is taken up again when its time here is over.
      this.logger.warn(`callbacks of ${orderNo} wait: ${(error as Error).message}`);
    }
  }
}
