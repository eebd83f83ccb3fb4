import { goldenEvent } from '#contracts';
import { kafkaClient } from '#event-bus';
import { newId } from '#primitives';
import fc from 'fast-check';
import { Partitioners } from 'kafkajs';
import { nearly } from './values.js';

const text = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

/**
 * Messages that no service should act on, each for an incident that exists for nothing else: what they block is
 * nobody's. They end as dead letters, or wait for versions that never come.
 */
const hostile = fc
  .constantFrom('incident.reported.v1', 'incident.dispatched.v1', 'incident.closed.v1')
  .chain((type) => {
    const event = { ...goldenEvent(type), id: newId(), subject: newId() };
    const made = fc.oneof(
      nearly(event.data).map((data) => text({ ...event, data })),
      nearly(event).map(text),
      fc.constant(text({ ...event, incidentversion: 7 })),
      fc.constant(text({ ...event, type: 'incident.closed.v99' })),
      fc.constantFrom('', '{', 'null', '\0', '[]').map((broken) => Buffer.from(broken)),
      fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes)),
    );
    return made.map((value) => ({ key: event.subject, value }));
  });

/** Puts hostile events on the lifecycle topic. */
export async function publishHostileEvents(brokers: readonly string[], count: number, seed: number): Promise<void> {
  if (count === 0) return;
  const producer = kafkaClient({ service: 'fuzz', brokers }).producer({
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  try {
    const messages = fc
      .sample(hostile, { numRuns: count, seed })
      // Each under an incident of its own: a sample may draw the same one twice.
      .map(({ key, value }) => ({ key, value }));
    for (let at = 0; at < messages.length; at += 100) {
      await producer.send({ topic: 'incident.events.v1', acks: -1, messages: messages.slice(at, at + 100) });
    }
  } finally {
    await producer.disconnect();
  }
}
