import { createHash } from 'node:crypto';
import type { AnyEvent, Envelope, Unreadable } from '#contracts';
import { newId } from '#primitives';
import type { EntityManager } from 'typeorm';
import { noteNews } from '../outbox/append-to-outbox.js';
import type { ConsumedMessage } from '../consumer/consumed-message.js';

export type DeadLetterReason = Unreadable['reason'] | 'HANDLER_FAILED' | 'VERSION_CONFLICT';

export interface NewDeadLetter {
  readonly consumer: string;
  readonly message: ConsumedMessage;
  readonly envelope: Envelope | AnyEvent | undefined;
  readonly reason: DeadLetterReason;
  readonly detail: string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What PostgreSQL can keep of a text that may be anything. */
const storable = (text: string): string => text.replaceAll('\0', '\uFFFD');

/**
 * Sets a message aside: a row to resolve, and its bytes on the dead-letter topic by way of the outbox, so that both
 * happen or neither. Gives the incident that must wait for its resolution, if the message tells which.
 * A conflicting version does not block: the incident went on without it.
 */
export async function writeDeadLetter(
  manager: EntityManager,
  { consumer, message, envelope, reason, detail }: NewDeadLetter,
): Promise<string | undefined> {
  const onIncidents = message.topic.startsWith('incident.events.');
  const named = envelope?.subject ?? message.key ?? '';
  const incident = onIncidents && uuid.test(named) ? named : undefined;
  const blocking = incident !== undefined && reason !== 'VERSION_CONFLICT';
  const written: unknown[] = await manager.query(
    `INSERT INTO dead_letter (id, consumer, event_id, incident_id, incident_version, topic, partition, "offset",
                              bytes, digest, reason, detail, blocking)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     ON CONFLICT (topic, partition, "offset", consumer) DO NOTHING RETURNING id`,
    [
      newId(),
      consumer,
      envelope?.id ?? null,
      incident ?? null,
      envelope?.incidentversion ?? null,
      message.topic,
      message.partition,
      message.offset,
      message.value,
      createHash('sha256').update(message.value).digest('hex'),
      reason,
      storable(detail).slice(0, 2_000),
      blocking,
    ],
  );
  if (written.length > 0) {
    noteNews(manager);
    await manager.query(
      `INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, headers) VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        newId(),
        `${message.topic}.dead-letter`,
        incident ?? storable(message.key ?? 'unknown'),
        'dead-letter',
        message.value,
        { consumer, reason, from: `${message.topic}/${message.partition}/${message.offset}` },
      ],
    );
  }
  return blocking ? incident : undefined;
}
