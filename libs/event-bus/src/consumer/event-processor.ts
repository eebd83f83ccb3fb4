import { Inject, Injectable, Optional } from '@nestjs/common';
import { type AnyEvent, isIncidentEvent, readEvent, type Unreadable } from '#contracts';
import { Database } from '#database';
import { runTraced, wait } from '#primitives';
import type { EntityManager } from 'typeorm';
import { EVENT_BUS_SETTINGS, type EventBusSettings } from '../kafka/kafka-settings.js';
import { eventsConsumed } from '../metrics.js';
import { hasNews } from '../outbox/append-to-outbox.js';
import { OutboxWake } from '../outbox/outbox-wake.js';
import { type DeadLetterReason, writeDeadLetter } from '../parking/dead-letter.js';
import { parkedIncidents, parkEvent } from '../parking/parked-events.js';
import { classifyFailure } from './classify-failure.js';
import type { ConsumedMessage } from './consumed-message.js';
import type { EventHandlers } from './event-handlers.js';
import { type FollowedIncidents, INCIDENT_FOLLOWER, type IncidentFollower } from './incident-follower.js';
import { receiveNew } from './inbox.js';
import type { MessageProcessor } from './message-processor.js';

interface ReadMessage {
  readonly message: ConsumedMessage;
  readonly read: { event: AnyEvent } | { unreadable: Unreadable };
}

/** How often an event that fails by itself is tried before it becomes a dead letter: a bug may depend on timing. */
export const attemptsAlone = 3;

type Outcome = 'handled' | 'duplicate' | 'parked' | 'dead_lettered';

/** What became of some messages; counted once it is committed. */
interface Applied {
  readonly unparkable: Set<string>;
  readonly outcomes: Outcome[];
}

/**
 * Applies consumed messages: all of a batch in one transaction where that works, one by one where it doesn't, and
 * none is ever swallowed. Throws only failures of the world or the installation (see {@link classifyFailure}).
 */
@Injectable()
export class EventProcessor implements MessageProcessor {
  private handlers: EventHandlers | undefined;

  constructor(
    @Inject(EVENT_BUS_SETTINGS) private readonly settings: EventBusSettings,
    private readonly database: Database,
    private readonly outboxWake: OutboxWake,
    @Optional() @Inject(INCIDENT_FOLLOWER) private readonly follower: IncidentFollower | null,
  ) {}

  /** Called once by the transport, when Nest has gathered the reactions. */
  useHandlers(handlers: EventHandlers): void {
    this.handlers = handlers;
  }

  /** Applies messages, those of each partition in order. Gives the incidents whose parked events may go on now. */
  async process(messages: readonly ConsumedMessage[]): Promise<ReadonlySet<string>> {
    const reads = messages
      .map((message) => ({ message, read: readEvent(message.value) }))
      .filter(({ read }) => this.concerns(read));
    eventsConsumed.inc({ outcome: 'ignored' }, messages.length - reads.length);
    if (reads.length === 0) return new Set();
    try {
      return await this.together(reads);
    } catch (error) {
      if (classifyFailure(error) !== 'dead-letter') throw error;
    }
    const unparkable = new Set<string>();
    for (const one of reads) for (const incident of await this.alone(one)) unparkable.add(incident);
    return unparkable;
  }

  private concerns(read: ReadMessage['read']): boolean {
    if ('unreadable' in read) return true;
    return (isIncidentEvent(read.event) && this.follower !== null) || (this.handlers?.has(read.event.type) ?? false);
  }

  private async together(reads: readonly ReadMessage[]): Promise<ReadonlySet<string>> {
    const { unparkable, outcomes, news } = await this.database.transaction(async (manager) => ({
      ...(await this.apply(manager, reads)),
      news: hasNews(manager),
    }));
    for (const outcome of outcomes) eventsConsumed.inc({ outcome });
    if (news) this.outboxWake.wake();
    return unparkable;
  }

  private async alone(one: ReadMessage): Promise<ReadonlySet<string>> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.together([one]);
      } catch (error) {
        if (classifyFailure(error) !== 'dead-letter') throw error;
        if (attempt < attemptsAlone) {
          eventsConsumed.inc({ outcome: 'retried' });
          await wait(50 * attempt);
          continue;
        }
        await this.giveUp(one, error);
        return new Set();
      }
    }
  }

  private async giveUp(one: ReadMessage, error: unknown): Promise<void> {
    const event = 'event' in one.read ? one.read.event : undefined;
    const outcome = await this.database.transaction(async (manager): Promise<Outcome> => {
      // Another replica, which has the partition now, may have applied it meanwhile.
      const fresh = event && (await receiveNew(manager, this.settings.service, [event.id]));
      if (fresh?.size === 0) return 'duplicate';
      await this.setAside(manager, one, 'HANDLER_FAILED', error instanceof Error ? error.message : String(error));
      return 'dead_lettered';
    });
    eventsConsumed.inc({ outcome });
    this.outboxWake.wake();
  }

  private async apply(manager: EntityManager, reads: readonly ReadMessage[]): Promise<Applied> {
    const events = reads.flatMap(({ read }) => ('event' in read ? [read.event] : []));
    const fresh = await receiveNew(
      manager,
      this.settings.service,
      events.map(({ id }) => id),
    );
    const incidents = this.follower ? [...new Set(events.filter(isIncidentEvent).map(({ subject }) => subject))] : [];
    const followed = incidents.length > 0 ? await this.follower?.open(manager, incidents) : undefined;
    const parked = await parkedIncidents(manager, this.settings.service, incidents);
    const unparkable = new Set<string>();

    const applyOne = async (one: ReadMessage): Promise<Outcome> => {
      if ('unreadable' in one.read) {
        const incident = await this.setAside(manager, one, one.read.unreadable.reason, one.read.unreadable.detail);
        if (incident) parked.set(incident, 'BLOCKED');
        return 'dead_lettered';
      }
      const { event } = one.read;
      if (!fresh.delete(event.id)) return 'duplicate';
      if (!isIncidentEvent(event) || !followed) {
        await this.handle(manager, followed, event);
        return 'handled';
      }
      const version = followed.versionOf(event.subject);
      if (event.incidentversion <= version) {
        if (event.source === `/grid-dispatch/${this.settings.service}`) return 'duplicate';
        await this.setAside(manager, one, 'VERSION_CONFLICT', `version ${event.incidentversion} came before`);
        return 'dead_lettered';
      }
      if (parked.get(event.subject) === 'BLOCKED' || event.incidentversion > version + 1) {
        if (!(await parkEvent(manager, this.settings.service, one.message, event))) {
          await this.setAside(
            manager,
            one,
            'VERSION_CONFLICT',
            `another version ${event.incidentversion} waits already`,
          );
          return 'dead_lettered';
        }
        if (!parked.has(event.subject)) parked.set(event.subject, 'WAITING');
        // What it waits for may be resolved by an operator at this very moment.
        unparkable.add(event.subject);
        return 'parked';
      }
      await this.handle(manager, followed, event);
      if (parked.has(event.subject)) unparkable.add(event.subject);
      return 'handled';
    };

    const outcomes: Outcome[] = [];
    for (const one of reads) outcomes.push(await applyOne(one));
    await followed?.save();
    return { unparkable, outcomes };
  }

  /** Applies one event inside `manager`'s transaction; the version has been checked. */
  async handle(manager: EntityManager, followed: FollowedIncidents | undefined, event: AnyEvent): Promise<void> {
    if (followed && isIncidentEvent(event)) followed.advance(event);
    const trace = {
      correlationId: event.correlationid,
      causationId: event.id,
      ...(event.traceparent ? { traceparent: event.traceparent } : {}),
    };
    await runTraced(trace, async () => this.handlers?.handle(event, { manager, followed, event }));
  }

  /** Makes a dead letter of it. Gives the incident whose later events must wait, if it is known. */
  private async setAside(
    manager: EntityManager,
    { message, read }: ReadMessage,
    reason: DeadLetterReason,
    detail: string,
  ): Promise<string | undefined> {
    const envelope = 'event' in read ? read.event : read.unreadable.envelope;
    return writeDeadLetter(manager, { consumer: this.settings.service, message, envelope, reason, detail });
  }
}
