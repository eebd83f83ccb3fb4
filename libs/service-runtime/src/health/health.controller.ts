import { Controller, Get, Header, Inject, Optional, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '#access';
import { Database } from '#database';
import { KeysDatabase } from '#erasable';
import { BusStatisticsProbe, EVENT_BUS_SETTINGS, type EventBusSettings, KafkaEventServer } from '#event-bus';
import type { Response } from 'express';
import { register } from 'prom-client';
import { READY_CHECKS, type ReadyCheck } from '#primitives';

/** Seconds an event may wait in the outbox before the service counts as not ready. */
const tolerableLag = 30;
/** Seconds without an answer of the broker after which the consumer counts as stopped. */
const tolerableSilence = 20;

/** Liveness, readiness and metrics, for supervisors and monitoring inside the house; the gateway does not route here. */
@ApiExcludeController()
@Controller()
@Public()
export class HealthController {
  constructor(
    @Optional() private readonly database?: Database,
    @Optional() private readonly bus?: BusStatisticsProbe,
    @Optional() private readonly consumer?: KafkaEventServer,
    @Optional() @Inject(EVENT_BUS_SETTINGS) private readonly settings?: EventBusSettings,
    @Optional() @Inject(READY_CHECKS) private readonly checks: readonly ReadyCheck[] = [],
    @Optional() private readonly keys?: KeysDatabase,
  ) {}

  /** 200 while the process works at all; 503 when its consumer has stopped for good and a restart may help. */
  @Get('health/live')
  live(@Res({ passthrough: true }) response: Response): object {
    const dead = this.consumer?.state === 'stopped';
    response.status(dead ? 503 : 200);
    return { live: !dead };
  }

  /** 200 when it can do its work; else 503 with what is missing. */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<object> {
    const missing = (await this.missing()).filter((text) => text !== undefined);
    response.status(missing.length === 0 ? 200 : 503);
    return { ready: missing.length === 0, missing };
  }

  @Get('metrics')
  @Header('Content-Type', register.contentType)
  metrics(): Promise<string> {
    return register.metrics();
  }

  private async missing(): Promise<(string | undefined)[]> {
    const own = await Promise.all(this.checks.map(async (check) => check()));
    if (!this.database) return own;
    if (!(await this.database.answers())) return ['database does not answer', ...own];
    if (this.keys && !(await this.keys.answers())) return ['the database of keys does not answer', ...own];
    const statistics = await this.bus?.measure();
    const lag = statistics?.lagSeconds ?? 0;
    return [
      lag > tolerableLag ? `outbox lags ${Math.round(lag)} s behind` : undefined,
      this.consumes && this.consumer?.state !== 'running'
        ? `consumer is ${this.consumer?.state}${this.consumer?.lastFailure ? `: ${this.consumer.lastFailure}` : ''}`
        : undefined,
      this.consumes && (this.consumer?.silentFor ?? 0) > tolerableSilence
        ? `consumer has heard nothing of Kafka for ${Math.round(this.consumer?.silentFor ?? 0)} s`
        : undefined,
      ...own,
    ];
  }

  private get consumes(): boolean {
    return (this.settings?.topics.length ?? 0) > 0;
  }
}
