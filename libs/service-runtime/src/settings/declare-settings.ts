import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import canonicalize from 'canonicalize';
import type { ServiceName } from '#contracts';
import { Database, onceConnected } from '#database';
import { appendToOutbox, OutboxWake, sealEvent, systemActor } from '#event-bus';
import { CLOCK, type Clock } from '#primitives';
import type { EntityManager } from 'typeorm';
import type { RuntimeConfig } from '../config.js';
import { openSettings, type OpenSettings } from './open-settings.js';

/** Nest injection token of the settings that the service runs by. */
export const DECLARED_CONFIG = Symbol('DeclaredConfig');

/** Puts the settings that a service starts with on the record whenever they are not the ones declared last. */
@Injectable()
export class DeclareSettings implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(DeclareSettings.name);
  private readonly stopping = new AbortController();

  constructor(
    private readonly database: Database,
    private readonly outboxWake: OutboxWake,
    @Inject(DECLARED_CONFIG) private readonly config: RuntimeConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    onceConnected(this.database, this.stopping.signal, () => this.declare()).catch((error: Error) =>
      this.logger.error(`settings are not declared: ${error.message}`),
    );
  }

  onApplicationShutdown(): void {
    this.stopping.abort();
  }

  private async declare(): Promise<void> {
    const { SERVICE_NAME: service } = this.config;
    const at = this.clock.now();
    await this.database.transaction((manager) =>
      declareSettings(manager, { declaredTo: service, service, at, ...openSettings(this.config) }),
    );
    this.outboxWake.wake();
  }
}

export interface Declaration extends OpenSettings {
  /** Whose settings. */
  readonly service: ServiceName;
  /** Whose outbox and table it goes through. */
  readonly declaredTo: ServiceName;
  readonly at: Date;
}

/** Declares a service's settings in the transaction, unless they are the ones declared last. */
export async function declareSettings(
  manager: EntityManager,
  { service, declaredTo, at, settings, withheld }: Declaration,
): Promise<void> {
  const data = { service, settings, withheld };
  const digest = createHash('sha256')
    .update(canonicalize(data) ?? '')
    .digest('hex');
  // One replica at a time: two that start together declare them once.
  await manager.query('LOCK TABLE declared_settings IN SHARE ROW EXCLUSIVE MODE');
  const isNew: unknown[] = await manager.query(
    `INSERT INTO declared_settings (service, digest) SELECT $1, $2
     WHERE $2 IS DISTINCT FROM (SELECT digest FROM declared_settings WHERE service = $1 ORDER BY number DESC LIMIT 1)
     RETURNING digest`,
    [service, digest],
  );
  if (isNew.length === 0) return;
  const by = systemActor(service);
  const sealed = sealEvent({ type: 'audit.settings-declared.v1', subject: service, data, service: declaredTo, by, at });
  await appendToOutbox(manager, [sealed]);
}
