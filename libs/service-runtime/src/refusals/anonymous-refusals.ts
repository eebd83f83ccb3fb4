import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { DataOf } from '#contracts';
import { CLOCK, type Clock } from '#primitives';

/** Milliseconds: what a crash may lose. */
const minute = 60_000;

export type CountedRefusals = Omit<DataOf<'audit.anonymous-refusals-counted.v1'>, 'service'>;

/** Keeps what was counted in a minute. Rejects when it could not, and gets it again with the next. */
export type KeepCounted = (counted: CountedRefusals) => Promise<void>;

/** Nest injection token of {@link KeepCounted}: through the outbox, or however a process without one does it. */
export const KEEP_COUNTED = Symbol('KeepCounted');

/**
 * Counts what this process refuses to nobody it knows, by code, and hands that on once a minute and when it is asked to
 * end. A record of each would be a way to fill the trail from outside.
 */
@Injectable()
export class AnonymousRefusals implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(AnonymousRefusals.name);
  private counts = new Map<string, number>();
  private since: Date;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(KEEP_COUNTED) private readonly keep: KeepCounted,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.since = clock.now();
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.handOn(), minute);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.handOn();
  }

  count(code: string, times = 1): void {
    this.counts.set(code, (this.counts.get(code) ?? 0) + times);
  }

  /** Hands on what was counted; what can't be kept now is counted on. */
  async handOn(): Promise<void> {
    const { since, counts } = this;
    this.since = this.clock.now();
    this.counts = new Map();
    if (counts.size === 0) return;
    try {
      const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, count]) => ({ code, count }));
      await this.keep({ since: since.toISOString(), counts: sorted });
    } catch (error) {
      this.since = since;
      for (const [code, count] of counts) this.count(code, count);
      this.logger.warn(`anonymous refusals are not on record yet: ${(error as Error).message}`);
    }
  }
}
