import { kafkaClient } from '#event-bus';
import { wait } from '#primitives';
import { followers } from './facts.js';
import type { ServiceDatabase } from './read-databases.js';
import { recordedTopics } from './read-topics.js';

export interface Quiet {
  /** What the platform was still busy with when patience ended; nothing when it became quiet. */
  readonly busyWith: readonly string[];
}

/** Services that must have consumed the lifecycle topic for the platform to be quiet. */
const consumers: readonly string[] = [...followers, 'casebook', 'trail'];
const lookEvery = 500;

/**
 * Waits until the platform is quiet: every outbox published, every consumer group at the end of its topics. Says from
 * time to time what it waits for.
 */
export async function awaitQuiet(
  databases: readonly ServiceDatabase[],
  brokers: readonly string[],
  { within, say, namespace = '' }: { within: number; say: (line: string) => void; namespace?: string },
): Promise<Quiet> {
  const until = Date.now() + within;
  let told = Date.now();
  for (let calm = 0; ;) {
    const busyWith = await whatIsBusy(databases, brokers, namespace);
    // Twice in a row: between two looks an event may be in nobody's sight.
    calm = busyWith.length === 0 ? calm + 1 : 0;
    if (calm === 2) return { busyWith };
    if (Date.now() > until) return { busyWith };
    if (busyWith.length > 0 && Date.now() - told > 5_000) {
      say(`waiting for the platform to become quiet: ${busyWith.slice(0, 4).join('; ')}`);
      told = Date.now();
    }
    await wait(lookEvery);
  }
}

async function whatIsBusy(
  databases: readonly ServiceDatabase[],
  brokers: readonly string[],
  namespace: string,
): Promise<string[]> {
  const outboxes = await Promise.all(databases.map(unpublished));
  if (outboxes.some((found) => found !== undefined)) return outboxes.filter((found) => found !== undefined);
  try {
    return await behindOnTopics(databases, brokers, namespace);
  } catch (error) {
    return [`Kafka does not answer (${(error as Error).message})`];
  }
}

async function unpublished(database: ServiceDatabase): Promise<string | undefined> {
  try {
    const [row] = await database.query<{ n: string }>('SELECT count(*) AS n FROM outbox WHERE published_at IS NULL');
    return row?.n === '0' ? undefined : `${row?.n} events in the outbox of ${database.service}`;
  } catch (error) {
    return `the database of ${database.service} does not answer (${(error as Error).message})`;
  }
}

async function behindOnTopics(
  databases: readonly ServiceDatabase[],
  brokers: readonly string[],
  namespace: string,
): Promise<string[]> {
  const admin = kafkaClient({ service: 'check', brokers }).admin();
  await admin.connect();
  try {
    const behind: string[] = [];
    const ends = new Map<string, Map<number, number>>();
    for (const { service } of databases) {
      const consumed = await admin.fetchOffsets({ groupId: namespace + service });
      if (consumers.includes(service) && !consumed.some(({ topic }) => topic === `${namespace}incident.events.v1`)) {
        behind.push(`${service} has consumed nothing yet`);
      }
      for (const { topic, partitions } of consumed) {
        if (!ends.has(topic)) ends.set(topic, await endsOf(topic));
        const at = new Map(partitions.map(({ partition, offset }) => [partition, Number(offset)]));
        const left = [...ends.get(topic)!].reduce(
          (sum, [partition, end]) => sum + Math.max(0, end - Math.max(0, at.get(partition) ?? 0)),
          0,
        );
        if (left > 0) behind.push(`${service} is ${left} behind on ${topic}`);
      }
    }
    const trail = databases.find(({ service }) => service === 'trail');
    return trail && behind.length === 0 ? [...behind, ...(await trailBehind(trail))] : behind;
  } finally {
    await admin.disconnect();
  }

  async function endsOf(topic: string): Promise<Map<number, number>> {
    const offsets = await admin.fetchTopicOffsets(topic);
    return new Map(offsets.map(({ partition, high }) => [partition, Number(high)]));
  }

  async function trailBehind(trail: ServiceDatabase): Promise<string[]> {
    const consumed = await admin.fetchOffsets({ groupId: `${namespace}trail` });
    const names = new Set(consumed.map(({ topic }) => topic.slice(namespace.length)));
    const missing: string[] = [];
    for (const topic of recordedTopics.filter((name) => !names.has(name))) {
      const size = [...(await endsOf(namespace + topic)).values()].reduce((sum, end) => sum + end, 0);
      if (size > 0) missing.push(`${trail.service} has not begun with ${topic}`);
    }
    return missing;
  }
}
