import { randomBytes } from 'node:crypto';
import { topics as declared } from '#contracts';
import { kafkaClient } from '#event-bus';
import { wait } from '#primitives';
import { digestOf, eventFact } from './event-fact.js';
import type { EventFact, Facts } from './facts.js';

/** The topics that the trail records. */
export const recordedTopics: readonly string[] = declared.filter(({ recorded }) => recorded).map(({ name }) => name);

/** A partition is read to its end of now; no progress for so long means that it can't be. */
const patience = 120_000;

/**
 * Reads the recorded topics from their beginning to their end of now, by a group of its own that is thrown away after.
 * @param known digests that an outbox has; only other messages are looked into
 */
export async function readTopics(
  brokers: readonly string[],
  known: ReadonlySet<string>,
  namespace = '',
): Promise<Facts['topics']> {
  const kafka = kafkaClient({ service: 'check', brokers });
  const groupId = `check-${randomBytes(6).toString('hex')}`;
  const admin = kafka.admin();
  await admin.connect();
  const consumer = kafka.consumer({ groupId, allowAutoTopicCreation: false, maxWaitTimeInMs: 200 });
  const times = new Map<string, number>();
  const foreign: EventFact[] = [];
  const ends = new Map<string, number>();
  const reached = new Map<string, number>();
  let heard = Date.now();
  try {
    for (const name of recordedTopics) {
      for (const { partition, low, high } of await admin.fetchTopicOffsets(namespace + name)) {
        if (Number(high) > Number(low)) ends.set(`${namespace}${name}/${partition}`, Number(high) - 1);
      }
    }
    if (ends.size === 0) return { times, foreign };
    await consumer.connect();
    await consumer.subscribe({ topics: recordedTopics.map((name) => namespace + name), fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      partitionsConsumedConcurrently: 4,
      eachBatch: async (payload) => {
        const { batch } = payload;
        heard = Date.now();
        const place = `${batch.topic}/${batch.partition}`;
        for (const { value, offset } of batch.messages) {
          // A batch that comes again after a rebalance must not be counted again.
          if (Number(offset) <= (reached.get(place) ?? -1)) continue;
          reached.set(place, Number(offset));
          const digest = digestOf(value ?? Buffer.alloc(0));
          times.set(digest, (times.get(digest) ?? 0) + 1);
          const event = known.has(digest) ? undefined : eventFact(value ?? Buffer.alloc(0), digest);
          if (event) foreign.push(event);
        }
        if (Number(batch.lastOffset()) >= (ends.get(place) ?? Infinity)) ends.delete(place);
        payload.resolveOffset(batch.lastOffset());
        await payload.heartbeat();
      },
    });
    while (ends.size > 0) {
      if (Date.now() - heard > patience) throw new Error(`Kafka gives nothing more of ${[...ends.keys()].join(', ')}`);
      await wait(20);
    }
    return { times, foreign };
  } finally {
    await consumer.disconnect().catch(() => undefined);
    await admin.deleteGroups([groupId]).catch(() => undefined);
    await admin.disconnect().catch(() => undefined);
  }
}
