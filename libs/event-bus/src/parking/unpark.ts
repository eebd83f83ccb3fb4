import { Inject, Injectable, Optional } from '@nestjs/common';
import { isIncidentEvent, readEvent } from '#contracts';
import { Database } from '#database';
import type { EntityManager } from 'typeorm';
import { classifyFailure } from '../consumer/classify-failure.js';
import type { ConsumedMessage } from '../consumer/consumed-message.js';
import { EventProcessor } from '../consumer/event-processor.js';
import { INCIDENT_FOLLOWER, type IncidentFollower } from '../consumer/incident-follower.js';
import { EVENT_BUS_SETTINGS, type EventBusSettings } from '../kafka/kafka-settings.js';
import { OutboxWake } from '../outbox/outbox-wake.js';
import { writeDeadLetter } from './dead-letter.js';
import { parkedIncidents, takeParked } from './parked-events.js';

/** Lets an incident's parked events go on, in order, once what they waited for has come. */
@Injectable()
export class Unpark {
  constructor(
    @Inject(EVENT_BUS_SETTINGS) private readonly settings: EventBusSettings,
    private readonly database: Database,
    private readonly processor: EventProcessor,
    private readonly outboxWake: OutboxWake,
    @Optional() @Inject(INCIDENT_FOLLOWER) private readonly follower: IncidentFollower | null,
  ) {}

  /** Every incident with parked events: what a crash between commit and unparking left behind. */
  async sweep(): Promise<void> {
    const rows = await this.database.query<{ incident_id: string }>(
      'SELECT DISTINCT incident_id FROM parked_event WHERE consumer = $1 LIMIT 1000',
      [this.settings.service],
    );
    for (const { incident_id } of rows) await this.incident(incident_id);
  }

  /** One transaction per event, until a version is missing or one fails and becomes the next dead letter. */
  async incident(incident: string): Promise<void> {
    for (let wentOn = true; wentOn;) {
      let taken: ConsumedMessage | undefined;
      try {
        wentOn = await this.database.transaction(async (manager) => {
          taken = undefined;
          return this.next(manager, incident, (message) => (taken = message));
        });
      } catch (error) {
        const message = taken;
        if (!message || classifyFailure(error) !== 'dead-letter') throw error;
        await this.database.transaction((manager) => this.fail(manager, incident, message, error));
        wentOn = false;
      }
      this.outboxWake.wake();
    }
  }

  private async next(
    manager: EntityManager,
    incident: string,
    taking: (message: ConsumedMessage) => void,
  ): Promise<boolean> {
    const followed = await this.follower?.open(manager, [incident]);
    if (!followed) return false;
    const parked = await parkedIncidents(manager, this.settings.service, [incident]);
    if (parked.get(incident) !== 'WAITING') return false;
    const message = await takeParked(manager, this.settings.service, incident, followed.versionOf(incident) + 1);
    if (!message) return false;
    taking(message);
    const read = readEvent(message.value);
    if (!('event' in read) || !isIncidentEvent(read.event)) throw new TypeError('a parked event must be readable');
    await this.processor.handle(manager, followed, read.event);
    await followed.save();
    return true;
  }

  private async fail(
    manager: EntityManager,
    incident: string,
    message: ConsumedMessage,
    error: unknown,
  ): Promise<void> {
    const read = readEvent(message.value);
    const envelope = 'event' in read ? read.event : read.unreadable.envelope;
    if (envelope?.incidentversion !== undefined) {
      await takeParked(manager, this.settings.service, incident, envelope.incidentversion);
    }
    await writeDeadLetter(manager, {
      consumer: this.settings.service,
      message,
      envelope,
      reason: 'HANDLER_FAILED',
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}
