import { randomBytes } from 'node:crypto';
import { createTopics, kafkaClient } from '#event-bus';
import { newId, wait } from '#primitives';
import { Partitioners } from 'kafkajs';
import { type Quantiles, quantiles } from '../measure/quantiles.js';

const partitions = 12;
/** About what a lifecycle event has. */
const bytes = 900;

/**
 * A bare round trip: one message produced (acks from all) and consumed, then the next; times in milliseconds. The
 * topic is the bench's own and is deleted afterwards.
 */
export async function kafkaFloor(brokers: readonly string[], seconds: number): Promise<Quantiles> {
  const topic = `bench-floor-${randomBytes(4).toString('hex')}`;
  const kafka = kafkaClient({ service: 'bench', brokers });
  const admin = kafka.admin();
  const producer = kafka.producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    allowAutoTopicCreation: false,
  });
  const consumer = kafka.consumer({ groupId: topic, maxWaitTimeInMs: 500, minBytes: 1 });
  await admin.connect();
  await createTopics(brokers, '', [
    { name: topic, partitions, cleanup: 'keep', recorded: false, holds: 'nothing that is kept' },
  ]);
  try {
    await Promise.all([producer.connect(), consumer.connect()]);
    await consumer.subscribe({ topic, fromBeginning: true });
    const awaited = new Map<string, () => void>();
    const joined = new Promise<void>((resolve) => {
      consumer.on(consumer.events.GROUP_JOIN, () => resolve());
    });
    await consumer.run({
      eachMessage: ({ message }) => {
        awaited.get(message.key?.toString() ?? '')?.();
        return Promise.resolve();
      },
    });
    await joined;
    const times: number[] = [];
    const roundTrip = async () => {
      const key = newId();
      const arrived = new Promise<void>((resolve) => awaited.set(key, resolve));
      const began = performance.now();
      await producer.send({ topic, acks: -1, messages: [{ key, value: randomBytes(bytes) }] });
      await arrived;
      awaited.delete(key);
      return performance.now() - began;
    };
    // The first ones wait for metadata.
    for (let n = 0; n < 20; n++) await roundTrip();
    for (const until = Date.now() + seconds * 1_000; Date.now() < until; await wait(5)) times.push(await roundTrip());
    return quantiles(times);
  } finally {
    await Promise.all([consumer.disconnect(), producer.disconnect()]);
    await admin.deleteTopics({ topics: [topic] });
    await admin.disconnect();
  }
}
