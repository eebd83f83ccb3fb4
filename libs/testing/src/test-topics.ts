import { randomBytes } from 'node:crypto';
import { type AggregateType, type AnyEvent, eventDefinitions, routes, type TopicName, topics } from '#contracts';
import { createTopics, kafkaClient, type SealedEvent } from '#event-bus';
import { Partitioners } from 'kafkajs';
import { testServers } from './servers.js';

export interface TopicMessage {
  readonly partition: number;
  readonly offset: string;
  readonly key: string | null;
  readonly value: Buffer;
}

/** A corner of the real broker of the test's own: all topics, under a name of their own. */
export interface TestTopics {
  readonly namespace: string;
  /** Publishes events to the topics they belong to, in order, as the relay would. */
  publish(...events: readonly SealedEvent[]): Promise<void>;
  /** Puts any bytes on a topic. */
  publishBytes(topic: TopicName, key: string, ...values: readonly Uint8Array[]): Promise<void>;
  /** Everything on a topic now; what was published twice is there twice. */
  read(topic: TopicName): Promise<TopicMessage[]>;
  /** The events on a topic now, each once: they are published at least once. Those of one key in order. */
  events(topic: TopicName): Promise<AnyEvent[]>;
  close(): Promise<void>;
}

/** What lies in two may come in any order already; every test makes its own, and each is a folder to make and delete. */
const fewPartitions = topics.map((topic) => ({ ...topic, partitions: Math.min(topic.partitions, 2) }));

export async function createTestTopics(): Promise<TestTopics> {
  const { brokers } = testServers();
  const namespace = `t${randomBytes(4).toString('hex')}.`;
  await createTopics(brokers, namespace, fewPartitions);
  const kafka = kafkaClient({ service: 'test', brokers });
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();

  const send = (topic: string, key: string, value: Uint8Array) =>
    producer.send({ topic: namespace + topic, acks: -1, messages: [{ key, value: Buffer.from(value) }] });

  return {
    namespace,
    publish: async (...events) => {
      for (const { event, bytes } of events) {
        const aggregate: AggregateType = eventDefinitions[event.type].aggregate;
        for (const topic of routes[aggregate]) await send(topic, event.subject, bytes);
      }
    },
    publishBytes: async (topic, key, ...values) => {
      for (const value of values) await send(topic, key, value);
    },
    read: (topic) => readAll(namespace + topic),
    events: async (topic) => {
      const events = (await readAll(namespace + topic)).map(({ value }) => JSON.parse(value.toString()) as AnyEvent);
      return events.filter(({ id }, nth) => events.findIndex((one) => one.id === id) === nth);
    },
    close: async () => {
      await producer.disconnect();
      const admin = kafka.admin();
      await admin.connect();
      try {
        await admin.deleteTopics({ topics: topics.map(({ name }) => namespace + name) });
      } finally {
        await admin.disconnect();
      }
    },
  };

  async function readAll(topic: string): Promise<TopicMessage[]> {
    const admin = kafka.admin();
    await admin.connect();
    const ends = await admin.fetchTopicOffsets(topic);
    await admin.disconnect();
    const wanted = new Map(
      ends.filter(({ low, high }) => low !== high).map(({ partition, high }) => [partition, Number(high)]),
    );
    const messages: TopicMessage[] = [];
    if (wanted.size === 0) return messages;
    const consumer = kafka.consumer({ groupId: `${topic}.read.${randomBytes(4).toString('hex')}` });
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      consumer
        .run({
          eachMessage: async ({ partition, message }) => {
            const end = wanted.get(partition);
            // What is published while we read is not of now.
            if (end === undefined || Number(message.offset) >= end) return;
            messages.push({
              partition,
              offset: message.offset,
              key: message.key?.toString() ?? null,
              value: message.value ?? Buffer.alloc(0),
            });
            if (Number(message.offset) === end - 1) wanted.delete(partition);
            if (wanted.size === 0) resolve();
          },
        })
        .catch(reject);
    });
    await consumer.disconnect();
    return messages;
  }
}
