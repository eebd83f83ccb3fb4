import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, isPassingFailure } from '#database';
import { EVENT_BUS_SETTINGS, type EventBusSettings } from '#event-bus';
import { CLOCK, type Clock, wait } from '#primitives';
import { ALARM_SETTINGS, type AlarmSettings } from './alarm-settings.js';
import { ringingSeconds } from '#deadlines';
import { alarmsWaiting, bellAway } from './alarms.metrics.js';
import { Bell } from './bell.js';

/**
 * Has somebody look whenever clocks ring. What rings, and when, stands in PostgreSQL; Redis only keeps time. A sweep, at
 * start and every minute, looks for what is late and sets the bell for what comes before the sweep after next: so what
 * Redis forgets is late by a sweep at the most, and a hundred thousand open deadlines are a hundred jobs.
 */
@Injectable()
export class AlarmClock implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(AlarmClock.name);
  private readonly stopping = new AbortController();
  private bell: Bell | undefined;
  private sweeping: Promise<void> = Promise.resolve();
  private look: () => Promise<void> = () => Promise.resolve();
  private lastTold: string | undefined;

  constructor(
    private readonly database: Database,
    @Inject(ALARM_SETTINGS) private readonly settings: AlarmSettings,
    @Inject(EVENT_BUS_SETTINGS) private readonly bus: EventBusSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `look`: gives what is due, and may be asked at any time. */
  whenItRings(look: () => Promise<void>): void {
    this.look = look;
  }

  onApplicationBootstrap(): void {
    const { namespace = '', service } = this.bus;
    this.bell = new Bell(this.settings.REDIS_URL, `${namespace}grid-${service}`, () => this.look());
    this.sweeping = this.keepSweeping();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all([this.sweeping, this.bell?.close()]);
  }

  private async keepSweeping(): Promise<void> {
    await this.database.whenConnected();
    while (!this.stopping.signal.aborted) {
      await this.sweep();
      await wait(this.settings.ALARM_SWEEP_EVERY, this.stopping.signal);
    }
  }

  /** Looks once, and sets the bell. Never fails: the next sweep is the answer to all that may be away. */
  async sweep(): Promise<void> {
    try {
      await this.look();
      const now = this.clock.now();
      const until = new Date(now.getTime() + 2 * this.settings.ALARM_SWEEP_EVERY);
      const seconds = await ringingSeconds(this.database.manager, until);
      alarmsWaiting.set(seconds.length);
      bellAway.set((await this.setBell(seconds, now)) ? 0 : 1);
      this.lastTold = undefined;
    } catch (error) {
      if (!isPassingFailure(error)) this.tell(`alarms wait for the next sweep: ${String(error)}`);
    }
  }

  /** Whether it could be set. */
  private async setBell(seconds: readonly Date[], now: Date): Promise<boolean> {
    try {
      await this.bell?.set(seconds, now);
      return true;
    } catch {
      // A gauge tells it: nothing is lost, alarms come with the sweeps.
      return false;
    }
  }

  /** Says once what is wrong, and not at every sweep. */
  private tell(trouble: string): void {
    if (trouble !== this.lastTold) this.logger.warn(trouble);
    this.lastTold = trouble;
  }
}
