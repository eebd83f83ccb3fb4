import { Inject, Injectable, Optional } from '@nestjs/common';
import { isIncidentEvent, readEvent } from '#contracts';
import { Database } from '#database';
import { wait } from '#primitives';
import type { EntityManager } from 'typeorm';
import { classifyFailure } from '../consumer/classify-failure.js';
import type { ConsumedMessage } from '../consumer/consumed-message.js';
import { attemptsAlone, EventProcessor } from '../consumer/event-processor.js';
import { INCIDENT_FOLLOWER, type IncidentFollower } from '../consumer/incident-follower.js';
import { EVENT_BUS_SETTINGS, type EventBusSettings } from '../kafka/kafka-settings.js';
import { OutboxWake } from '../outbox/outbox-wake.js';
import { eventsConsumed } from '../metrics.js';
import { type DeadLetterReason, writeDeadLetter } from './dead-letter.js';
import { parkedIncidents, takeOvertaken, takeParked } from './parked-events.js';

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

  /**
   * Every incident with parked events: what a crash between commit and unparking left behind. One that fails keeps no
   * other waiting. @throws what the first failed with
   */
  async sweep(): Promise<void> {
    const failures: unknown[] = [];
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const rows = await this.database.query<{ incident_id: string }>(
        `SELECT DISTINCT incident_id FROM parked_event WHERE consumer = $1 AND incident_id > $2
         ORDER BY incident_id LIMIT 1000`,
        [this.settings.service, after],
      );
      for (const { incident_id } of rows) await this.incident(incident_id).catch((error) => failures.push(error));
      const last = rows.at(-1);
      if (!last) break;
      after = last.incident_id;
    }
    if (failures.length > 0) throw failures[0];
  }

  /** One transaction per event, until a version is missing or one fails and becomes the next dead letter. */
  async incident(incident: string): Promise<void> {
    for (let wentOn = true, attempt = 1; wentOn;) {
      let taken: ConsumedMessage | undefined;
      try {
        wentOn = await this.database.transaction(async (manager) => {
          taken = undefined;
          return this.next(manager, incident, (message) => (taken = message));
        });
        if (wentOn) eventsConsumed.inc({ outcome: 'handled' });
        attempt = 1;
      } catch (error) {
        const message = taken;
        if (!message || classifyFailure(error) !== 'dead-letter') throw error;
        if (attempt++ < attemptsAlone) {
          await wait(50 * attempt);
          continue;
        }
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
    const version = followed.versionOf(incident);
    for (const overtaken of await takeOvertaken(manager, this.settings.service, incident, version)) {
      await this.setAside(
        manager,
        overtaken,
        'VERSION_CONFLICT',
        `the incident went on to version ${version} without it`,
      );
    }
    const message = await takeParked(manager, this.settings.service, incident, version + 1);
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
    const version = 'event' in read && isIncidentEvent(read.event) ? read.event.incidentversion : 0;
    // Another replica may have applied it meanwhile.
    if (!(await takeParked(manager, this.settings.service, incident, version))) return;
    await this.setAside(manager, message, 'HANDLER_FAILED', error instanceof Error ? error.message : String(error));
  }

  private async setAside(
    manager: EntityManager,
    message: ConsumedMessage,
    reason: DeadLetterReason,
    detail: string,
  ): Promise<void> {
    const read = readEvent(message.value);
    const envelope = 'event' in read ? read.event : read.unreadable.envelope;
    await writeDeadLetter(manager, { consumer: this.settings.service, message, envelope, reason, detail });
    eventsConsumed.inc({ outcome: 'dead_lettered' });
  }
}
