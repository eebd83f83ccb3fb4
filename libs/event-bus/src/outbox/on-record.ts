import { Inject, Injectable } from '@nestjs/common';
import type { EventType } from '#contracts';
import { Database } from '#database';
import { CLOCK, type Clock } from '#primitives';
import { EVENT_BUS_SETTINGS, type EventBusSettings } from '../kafka/kafka-settings.js';
import { appendToOutbox } from './append-to-outbox.js';
import { type NewEvent, sealEvent } from './new-event.js';
import { OutboxWake } from './outbox-wake.js';

/** An event of this service's, of now. */
export type Recorded<T extends EventType> = Pick<NewEvent<T>, 'type' | 'subject' | 'data' | 'by'>;

/**
 * Puts on record what changes nothing here: a denial, an export, a look at personal data. In a transaction of its own,
 * which is committed when the promise resolves: whoever must record before they answer waits for it.
 */
@Injectable()
export class OnRecord {
  constructor(
    private readonly database: Database,
    private readonly outboxWake: OutboxWake,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(EVENT_BUS_SETTINGS) private readonly settings: EventBusSettings,
  ) {}

  async put<T extends EventType>(...events: readonly Recorded<T>[]): Promise<void> {
    const { service } = this.settings;
    const at = this.clock.now();
    const sealed = events.map((event) => sealEvent({ ...event, service, at }));
    await this.database.transaction((manager) => appendToOutbox(manager, sealed));
    this.outboxWake.wake();
  }
}
