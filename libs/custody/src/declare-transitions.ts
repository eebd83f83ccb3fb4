import { type TransitionTable } from '#lifecycle';
import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { Database } from '#database';
import { appendToOutbox, OutboxWake, sealEvent, systemActor } from '#event-bus';
import { CLOCK, type Clock } from '#primitives';
import { TRANSITIONS } from './custody-tokens.js';

/** Puts the service's transition table on the record whenever it is not the one declared last. */
@Injectable()
export class DeclareTransitions implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly outboxWake: OutboxWake,
    @Inject(TRANSITIONS) private readonly table: TransitionTable,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    void this.database.whenConnected().then(() => this.declare());
  }

  async declare(): Promise<void> {
    const table: TransitionTable = JSON.parse(JSON.stringify(this.table));
    const digest = createHash('sha256')
      .update(canonicalize(table) ?? '')
      .digest('hex');
    await this.database.transaction(async (manager) => {
      const isNew: unknown[] = await manager.query(
        'INSERT INTO declared_table (digest) VALUES ($1) ON CONFLICT DO NOTHING RETURNING digest',
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
