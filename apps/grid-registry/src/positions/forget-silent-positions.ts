import { Inject, Injectable } from '@nestjs/common';
import { RegularLook } from '#custody';
import { Database } from '#database';
import { OutboxWake, systemActor } from '#event-bus';
import { CLOCK, type Clock } from '#primitives';
import { SharedPositions } from './shared-positions.js';

/** Forgets where people were whose phone has long been silent. Every replica looks; a row goes once. */
@Injectable()
export class ForgetSilentPositions extends RegularLook {
  constructor(
    database: Database,
    private readonly positions: SharedPositions,
    private readonly outboxWake: OutboxWake,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super(database, 'forget old positions');
  }

  protected async look(): Promise<undefined> {
    const [by, at] = [systemActor('grid-registry'), this.clock.now()];
    await this.database.transaction((manager) => this.positions.forget({ manager, by, at }));
    this.outboxWake.wake();
  }
}
