import { Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Database } from '#database';
import { classifyFailure } from '#event-bus';
import { wait } from '#primitives';

/**
 * Milliseconds between looks. A look that finds nothing is one query over a small index, and nobody need be told when
 * work becomes due that no message announces.
 */
const lookEvery = 5_000;

/** Looks for work that becomes due without anybody's doing, again and again, on every replica, while the service runs. */
export abstract class RegularLook implements OnApplicationBootstrap, OnApplicationShutdown {
  protected readonly stopping = new AbortController();
  private readonly logger = new Logger(this.constructor.name);
  private looking: Promise<void> = Promise.resolve();
  private lastTold: string | undefined;

  constructor(
    protected readonly database: Database,
    /** What it does when it finds something: for the log. */
    private readonly purpose: string,
  ) {}

  onApplicationBootstrap(): void {
    this.looking = this.keepLooking();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.looking;
  }

  /** Looks once, and does what is due; gives what people should be told, if anything. */
  protected abstract look(): Promise<string | undefined>;

  private async keepLooking(): Promise<void> {
    await this.database.whenConnected();
    while (!this.stopping.signal.aborted) {
      try {
        this.tell(await this.look());
      } catch (error) {
        // Servers that are away and reference data that have not arrived are there at a later look.
        if (classifyFailure(error) !== 'retry') this.tell(`can't ${this.purpose}: ${String(error)}`);
      }
      await wait(lookEvery, this.stopping.signal);
    }
  }

  /** Says once what is wrong, and not at every look. */
  private tell(trouble: string | undefined): void {
    if (trouble && trouble !== this.lastTold) this.logger.warn(trouble);
    this.lastTold = trouble;
  }
}
