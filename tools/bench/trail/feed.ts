import { kafkaClient } from '#event-bus';
import { Partitioners } from 'kafkajs';
import { syntheticEntries } from '../../trail-verify/synthetic-entries.js';

/** Only the trail consumes it, so that nothing else has to do with made-up incidents. */
const topic = 'audit.events.v1';
const atOnce = 500;

/** Puts so many made-up events on a topic that the trail records, as fast as Kafka takes them. */
export async function feed(brokers: readonly string[], count: number): Promise<void> {
  const producer = kafkaClient({ service: 'bench', brokers }).producer({
    allowAutoTopicCreation: false,
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  try {
    let waiting: { key: string; value: Buffer }[] = [];
    const send = async () => {
      await producer.send({ topic, messages: waiting });
      waiting = [];
    };
    let number = 0;
    for (const value of syntheticEntries(count)) {
      waiting.push({ key: String(number++ % 64), value });
      if (waiting.length === atOnce) await send();
    }
    if (waiting.length > 0) await send();
  } finally {
    await producer.disconnect();
  }
}
