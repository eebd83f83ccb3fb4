import type { TopicName } from '#contracts';
import { newId } from '#primitives';
import { kafkaClient } from './kafka-client.js';
import { type EventBusSettings, topicIn } from './kafka-settings.js';

/** Milliseconds to wait for a message that the broker says is there. */
const patience = 30_000;

/**
 * The newest message of a topic with one partition; undefined of an empty one. Takes a moment: for starting up, not for
 * answering requests. @throws where the broker is away.
 */
export async function readNewest(settings: EventBusSettings, topic: TopicName): Promise<Buffer | undefined> {
  const name = topicIn(settings, topic);
  const kafka = kafkaClient(settings);
  const admin = kafka.admin();
  const groupId = `${topicIn(settings, settings.service)}-newest-${newId()}`;
  const consumer = kafka.consumer({ groupId, allowAutoTopicCreation: false, maxWaitTimeInMs: 500 });
  try {
    await admin.connect();
    const [partition] = await admin.fetchTopicOffsets(name);
    if (!partition || partition.high === partition.low) return undefined;
    await consumer.connect();
    await consumer.subscribe({ topics: [name], fromBeginning: true });
    return await new Promise<Buffer>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`the newest of ${topic} did not come`)), patience);
      const newest = Number(partition.high) - 1;
      const eachMessage = ({ message }: { message: { offset: string; value: Buffer | null } }): Promise<void> => {
        if (Number(message.offset) >= newest) {
          clearTimeout(late);
          resolve(message.value ?? Buffer.alloc(0));
        }
        return Promise.resolve();
      };
      consumer
        .run({ autoCommit: false, eachMessage })
        .then(() => consumer.seek({ topic: name, partition: 0, offset: String(newest) }))
        .catch((error: unknown) => {
          clearTimeout(late);
          reject(error instanceof Error ? error : new Error(String(error)));
        });
    });
  } finally {
    await consumer.disconnect().catch(() => undefined);
    await admin.deleteGroups([groupId]).catch(() => undefined);
    await admin.disconnect().catch(() => undefined);
  }
}
