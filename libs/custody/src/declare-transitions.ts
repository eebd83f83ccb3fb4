import { type TransitionTable } from '#lifecycle';
import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { Database, onceConnected } from '#database';
import { appendToOutbox, OutboxWake, sealEvent, systemActor } from '#event-bus';
import { CLOCK, type Clock } from '#primitives';
import { TRANSITIONS } from './custody-tokens.js';

/** Puts the service's transition table on the record whenever it is not the one declared last. */
@Injectable()
export class DeclareTransitions implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();

  constructor(
    private readonly database: Database,
    private readonly outboxWake: OutboxWake,
    @Inject(TRANSITIONS) private readonly table: TransitionTable,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    void onceConnected(this.database, this.stopping.signal, () => this.declare());
  }

  onApplicationShutdown(): void {
    this.stopping.abort();
  }

  async declare(): Promise<void> {
    const table: TransitionTable = JSON.parse(JSON.stringify(this.table));
    const digest = createHash('sha256')
      .update(canonicalize(table) ?? '')
      .digest('hex');
    await this.database.transaction(async (manager) => {
      // One replica at a time: two that start together declare it once.
      await manager.query('LOCK TABLE declared_table IN SHARE ROW EXCLUSIVE MODE');
      const isNew: unknown[] = await manager.query(
        `INSERT INTO declared_table (digest) SELECT $1
         WHERE $1 IS DISTINCT FROM (SELECT digest FROM declared_table ORDER BY number DESC LIMIT 1) RETURNING digest`,
        [digest],
      );
      if (isNew.length === 0) return;
      const { service } = this.table;
      const sealed = sealEvent({
        type: 'custody.transitions-declared.v1',
        subject: service,
        data: { service, digest, table: { ...table } },
        service,
        by: systemActor(service),
        at: this.clock.now(),
      });
      await appendToOutbox(manager, [sealed]);
    });
    this.outboxWake.wake();
  }
}
