import { Inject, Injectable, Optional } from '@nestjs/common';
import { isIncidentEvent, readEvent } from '#contracts';
import { Database } from '#database';
import { CLOCK, type Clock, defineRefusals, newId, Refused } from '#primitives';
import type { EntityManager } from 'typeorm';
import { classifyFailure } from '../consumer/classify-failure.js';
import { EventProcessor } from '../consumer/event-processor.js';
import { INCIDENT_FOLLOWER, type IncidentFollower } from '../consumer/incident-follower.js';
import { EVENT_BUS_SETTINGS, type EventBusSettings } from '../kafka/kafka-settings.js';
import { appendToOutbox } from '../outbox/append-to-outbox.js';
import { type EventActor, sealEvent } from '../outbox/new-event.js';
import { OutboxWake } from '../outbox/outbox-wake.js';
import { Unpark } from './unpark.js';

export const deadLetterRefusals = defineRefusals({
  'DEAD_LETTER.UNKNOWN': { status: 404, zh: '没有这条未处理的死信。', en: 'There is no such open dead letter.' },
  'DEAD_LETTER.STILL_FAILS': { status: 409, zh: '重放仍然失败：{detail}', en: 'It still fails: {detail}' },
});

export interface DeadLetterRow {
  readonly id: string;
  readonly event_id: string | null;
  readonly incident_id: string | null;
  readonly incident_version: number | null;
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  /** How many bytes the message has. */
  readonly size: number;
  readonly digest: string;
  readonly reason: string;
  readonly detail: string;
  readonly status: 'OPEN' | 'REPLAYED' | 'SKIPPED';
  readonly created_at: Date;
}

const columns = `id, event_id, incident_id, incident_version, topic, partition, "offset", octet_length(bytes) AS size,
  digest, reason, detail, status, created_at`;

/** Replays or skips a dead letter, on the record, and lets what waited behind it go on. */
@Injectable()
export class DeadLetters {
  constructor(
    @Inject(EVENT_BUS_SETTINGS) private readonly settings: EventBusSettings,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly database: Database,
    private readonly processor: EventProcessor,
    private readonly unpark: Unpark,
    private readonly outboxWake: OutboxWake,
    @Optional() @Inject(INCIDENT_FOLLOWER) private readonly follower: IncidentFollower | null,
  ) {}

  /** The open ones, oldest first, at most 200. */
  list(): Promise<DeadLetterRow[]> {
    return this.database.query<DeadLetterRow>(
      `SELECT ${columns} FROM dead_letter WHERE consumer = $1 AND status = 'OPEN' ORDER BY created_at LIMIT 200`,
      [this.settings.service],
    );
  }

  /** @throws Refused DEAD_LETTER.UNKNOWN */
  async find(id: string): Promise<DeadLetterRow> {
    const [row] = await this.database.query<DeadLetterRow>(
      `SELECT ${columns} FROM dead_letter WHERE id = $1 AND consumer = $2 AND status = 'OPEN'`,
      [id, this.settings.service],
    );
    if (!row) throw new Refused(deadLetterRefusals('DEAD_LETTER.UNKNOWN'));
    return row;
  }

  /** @throws Refused DEAD_LETTER.UNKNOWN, DEAD_LETTER.STILL_FAILS */
  async resolve(id: string, resolution: 'REPLAYED' | 'SKIPPED', by: EventActor): Promise<void> {
    const letter = await this.database.transaction(async (manager) => {
      const rows: (DeadLetterRow & { bytes: Buffer })[] = await manager.query(
        `SELECT ${columns}, bytes FROM dead_letter WHERE id = $1 AND consumer = $2 AND status = 'OPEN' FOR UPDATE`,
        [id, this.settings.service],
      );
      const found = rows[0];
      if (!found) throw new Refused(deadLetterRefusals('DEAD_LETTER.UNKNOWN'));
      if (resolution === 'REPLAYED') await this.replay(manager, found);
      else await this.skip(manager, found);
      await manager.query('UPDATE dead_letter SET status = $2, resolved_at = clock_timestamp() WHERE id = $1', [
        id,
        resolution,
      ]);
      await this.record(manager, found, resolution, by);
      return found;
    });
    this.outboxWake.wake();
    if (letter.incident_id) await this.unpark.incident(letter.incident_id);
  }

  private async replay(manager: EntityManager, letter: { readonly bytes: Buffer }): Promise<void> {
    const read = readEvent(letter.bytes);
    if ('unreadable' in read) {
      throw new Refused(deadLetterRefusals('DEAD_LETTER.STILL_FAILS', { detail: read.unreadable.reason }));
    }
    const { event } = read;
    const followed = isIncidentEvent(event) ? await this.follower?.open(manager, [event.subject]) : undefined;
    if (followed && isIncidentEvent(event) && event.incidentversion !== followed.versionOf(event.subject) + 1) {
      throw new Refused(deadLetterRefusals('DEAD_LETTER.STILL_FAILS', { detail: 'VERSION_CONFLICT' }));
    }
    try {
      await this.processor.handle(manager, followed, event);
      await followed?.save();
    } catch (error) {
      if (classifyFailure(error) !== 'dead-letter') throw error;
      const detail = error instanceof Error ? error.message : String(error);
      throw new Refused(deadLetterRefusals('DEAD_LETTER.STILL_FAILS', { detail }));
    }
  }

  private async skip(manager: EntityManager, letter: DeadLetterRow): Promise<void> {
    if (!letter.incident_id || !this.follower) return;
    const followed = await this.follower.open(manager, [letter.incident_id]);
    const next = followed.versionOf(letter.incident_id) + 1;
    // A message with no version that could be read never took the place of one: the true one still comes.
    if (letter.incident_version === next) followed.skipTo(letter.incident_id, next);
    await followed.save();
  }

  private async record(
    manager: EntityManager,
    letter: DeadLetterRow,
    resolution: 'REPLAYED' | 'SKIPPED',
    by: EventActor,
  ): Promise<void> {
    const sealed = sealEvent({
      type: 'audit.dead-letter-resolved.v1',
      subject: letter.incident_id ?? newId(),
      data: {
        consumer: this.settings.service,
        eventId: letter.event_id ?? `${letter.topic}/${letter.partition}/${letter.offset}`,
        digest: letter.digest,
        resolution,
        incidentId: letter.incident_id,
      },
      service: this.settings.service,
      by,
      at: this.clock.now(),
    });
    await appendToOutbox(manager, [sealed]);
  }
}
