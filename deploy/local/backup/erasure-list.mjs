import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readToTheEnd } from './read-topic.mjs';

export const ERASED = 'privacy.person-erased.v1';

/** The erasures that stand in a folder, one file each, as intake writes them. */
export function erasuresInFolder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

/** The erasures that are on the topic: the events themselves. */
export async function erasuresOnTopic(brokers, topic = 'privacy.events.v1') {
  const { Kafka, logLevel } = (await import('kafkajs')).default;
  const kafka = new Kafka({ clientId: 'restore', brokers: brokers.split(','), logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  try {
    // A backup of before there was such a topic.
    if (!(await admin.listTopics()).includes(topic)) return [];
    const ends = await admin.fetchTopicOffsets(topic);
    const places = new Map(
      ends.map(({ partition, low, high }) => [partition, { from: BigInt(low), end: BigInt(high) }]),
    );
    const erasures = [];
    await readToTheEnd({ kafka, admin, topic }, places, (bytes) => {
      const event = read(bytes);
      if (event?.type === ERASED) erasures.push(event);
    });
    return erasures;
  } finally {
    await admin.disconnect();
  }
}

/** Each once, whether it came from the topic, the folder or both. */
export const eachOnce = (erasures) => [...new Map(erasures.map((event) => [event.data.erasureId, event])).values()];

/** What no consumer could read either erases nobody. */
function read(bytes) {
  try {
    return JSON.parse(bytes?.toString('utf8') ?? '');
  } catch {
    return undefined;
  }
}
