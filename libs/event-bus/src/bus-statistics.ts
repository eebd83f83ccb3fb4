import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '#database';
import { EVENT_BUS_SETTINGS, type EventBusSettings } from './kafka/kafka-settings.js';
import { deadLettersOpen, eventsParked, outboxLagSeconds, outboxUnpublished } from './metrics.js';

export interface BusStatistics {
  readonly unpublished: number;
  /** Seconds since the oldest unpublished event was written; 0 when there is none. */
  readonly lagSeconds: number;
  readonly deadLetters: number;
  readonly parked: number;
}

/** Measures outbox, dead letters and parking every few seconds, for the metrics and the health check. */
@Injectable()
export class BusStatisticsProbe implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  /** The last measurement; undefined before the first one or when the database is away. */
  latest: BusStatistics | undefined;

  constructor(
    @Inject(EVENT_BUS_SETTINGS) private readonly settings: EventBusSettings,
    private readonly database: Database,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.measure(), 5_000);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async measure(): Promise<BusStatistics | undefined> {
    try {
      const [row] = await this.database.query<Record<keyof BusStatistics, string>>(
        `SELECT count(*) AS unpublished,
                coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0) AS "lagSeconds",
                (SELECT count(*) FROM dead_letter WHERE consumer = $1 AND status = 'OPEN') AS "deadLetters",
                (SELECT count(*) FROM parked_event WHERE consumer = $1) AS parked
         FROM outbox WHERE published_at IS NULL`,
        [this.settings.service],
      );
      this.latest = row && {
        unpublished: Number(row.unpublished),
        lagSeconds: Number(row.lagSeconds),
        deadLetters: Number(row.deadLetters),
        parked: Number(row.parked),
      };
      outboxUnpublished.set(this.latest?.unpublished ?? 0);
      outboxLagSeconds.set(this.latest?.lagSeconds ?? 0);
      deadLettersOpen.set(this.latest?.deadLetters ?? 0);
      eventsParked.set(this.latest?.parked ?? 0);
    } catch {
      // The database's own health check says that it is away.
      this.latest = undefined;
    }
    return this.latest;
  }
}
