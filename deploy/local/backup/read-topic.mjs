import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** Without a message although there are more. */
const PATIENCE = 60_000;

/** Reads a topic to where its partitions ended, from `places`: {partition: {from, end}}, both BigInt. */
export async function readToTheEnd({ kafka, admin, topic }, places, take) {
  const open = new Map([...places].filter(([, { from, end }]) => from < end));
  if (open.size === 0) return;
  const groupId = `restore-${randomUUID()}`;
  await admin.setOffsets({
    groupId,
    topic,
    partitions: [...places].map(([partition, { from }]) => ({ partition, offset: String(from) })),
  });
  const consumer = kafka.consumer({ groupId });
  let heard = Date.now();
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch }) => {
        heard = Date.now();
        for (const { value } of batch.messages) take(value);
        if (BigInt(batch.lastOffset()) + 1n >= places.get(batch.partition).end) open.delete(batch.partition);
      },
    });
    while (open.size > 0) {
      if (Date.now() - heard > PATIENCE) throw new Error(`Kafka gives no more of ${topic}, which has more`);
      await pause(50);
    }
  } finally {
    await consumer.disconnect();
    await admin.deleteGroups([groupId]).catch(() => {});
  }
}
