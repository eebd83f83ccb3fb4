import { type Topic, topics as declared } from '#contracts';
import { wait } from '#primitives';
import type { Admin } from 'kafkajs';
import { kafkaClient } from './kafka-client.js';

/**
 * Creates the topics that are missing, from their one declaration; existing ones are left as they are, but a wrong
 * number of partitions is an error: it would break the order of events.
 * Waits up to a minute for a broker.
 */
export async function createTopics(
  brokers: readonly string[],
  namespace = '',
  topics: readonly Topic[] = declared,
): Promise<string[]> {
  const admin = kafkaClient({ service: 'create-topics', brokers }).admin();
  for (let attempt = 1; ; attempt++) {
    try {
      await admin.connect();
      break;
    } catch (error) {
      if (attempt === 20) throw error;
      await wait(1_000);
    }
  }
  try {
    const existing = await admin.listTopics();
    const missing = topics.filter(({ name }) => !existing.includes(namespace + name));
    const replicationFactor = Math.min(3, (await admin.describeCluster()).brokers.length);
    if (missing.length > 0) {
      await admin.createTopics({
        // kafkajs gives up when a new topic is not yet known everywhere: we look ourselves, below.
        waitForLeaders: false,
        topics: missing.map(({ name, partitions, cleanup }) => ({
          topic: namespace + name,
          numPartitions: partitions,
          replicationFactor,
          configEntries: [
            ...(cleanup === 'compact'
              ? [{ name: 'cleanup.policy', value: 'compact' }]
              : [
                  { name: 'cleanup.policy', value: 'delete' },
                  { name: 'retention.ms', value: '-1' },
                  { name: 'retention.bytes', value: '-1' },
                ]),
            // What another topic takes at most must fit in here, with the headers that say why it is here.
            ...(name.endsWith('.dead-letter') ? [{ name: 'max.message.bytes', value: String(2 * 1024 * 1024) }] : []),
          ],
        })),
      });
    }
    const names = topics.map(({ name }) => namespace + name);
    for (let attempt = 1; ; attempt++) {
      const found = await partitionsOf(admin, names);
      if (found && names.every((name) => found.get(name)?.hasLeaders)) {
        for (const { name, partitions } of topics) {
          const actual = found.get(namespace + name)?.count;
          if (actual !== partitions) throw new Error(`topic ${name} has ${actual} partitions instead of ${partitions}`);
        }
        break;
      }
      if (attempt === 100) throw new Error('new topics have no leaders after 20 s');
      await wait(200);
    }
    // One after another: kafkajs asks for all that it knows of whenever it hears of one more.
    for (const { name } of missing) await serves(admin, namespace + name);
    return missing.map(({ name }) => name);
  } finally {
    await admin.disconnect();
  }
}

/**
 * Resolves when the leaders of a new topic act as such, which is a little later than everybody is told who they are. What
 * is published in between, kafkajs sends again, and with it what other partitions of the same batch have taken already.
 */
async function serves(admin: Admin, topic: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await admin.fetchTopicOffsets(topic);
      return;
    } catch (error) {
      if (!(error as { retriable?: boolean }).retriable || attempt === 100) throw error;
      await wait(50);
    }
  }
}

/** Partition counts by topic, and whether all have a leader; undefined while the broker doesn't know some of them yet. */
async function partitionsOf(
  admin: Admin,
  names: string[],
): Promise<Map<string, { count: number; hasLeaders: boolean }> | undefined> {
  try {
    const { topics } = await admin.fetchTopicMetadata({ topics: names });
    return new Map(
      topics.map(({ name, partitions }) => [
        name,
        { count: partitions.length, hasLeaders: partitions.every(({ leader }) => leader >= 0) },
      ]),
    );
  } catch (error) {
    if ((error as { retriable?: boolean }).retriable || /not host this topic/.test(String(error))) return undefined;
    throw error;
  }
}
