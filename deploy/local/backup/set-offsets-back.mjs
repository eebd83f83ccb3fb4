import { setTimeout as pause } from 'node:timers/promises';
import { say } from '../say.mjs';

/** Members of a group that were killed are given up by Kafka when their session is over. */
const PATIENCE = 90_000;

/**
 * Sets every service's place on every topic back to what was there at `since`, so that what it consumed after the
 * restored moment is consumed again. What it has consumed it knows by the ids in its inbox. Never sets one forward.
 */
export async function setOffsetsBack(brokers, services, since) {
  const { Kafka, logLevel } = (await import('kafkajs')).default;
  const kafka = new Kafka({ clientId: 'restore', brokers: brokers.split(','), logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  try {
    const groups = services.filter(({ needs }) => needs.includes('kafka')).map(({ name }) => name);
    const moved = await Promise.all(groups.map((group) => setGroupBack(admin, group, since)));
    say(`  ok   ${moved.flat().length} places on Kafka set back to ${since.toISOString()}`);
  } finally {
    await admin.disconnect();
  }
}

/** Answers the places it changed. */
async function setGroupBack(admin, groupId, since) {
  await untilEmpty(admin, groupId);
  const changed = [];
  for (const { topic, partitions } of await admin.fetchOffsets({ groupId })) {
    const then = new Map(
      (await admin.fetchTopicOffsetsByTimestamp(topic, since.getTime())).map((one) => [one.partition, one.offset]),
    );
    const back = partitions
      .map(({ partition, offset: now }) => ({ partition, now: BigInt(now), offset: then.get(partition) ?? '-1' }))
      .filter(({ now, offset }) => BigInt(offset) >= 0n && BigInt(offset) < now)
      .map(({ partition, offset }) => ({ partition, offset }));
    if (back.length > 0) await admin.setOffsets({ groupId, topic, partitions: back });
    changed.push(...back);
  }
  return changed;
}

async function untilEmpty(admin, group) {
  for (const until = Date.now() + PATIENCE; Date.now() < until; await pause(500)) {
    const { groups } = await admin.describeGroups([group]);
    if (['Empty', 'Dead'].includes(groups[0]?.state)) return;
  }
  throw new Error(`the consumer group ${group} still has members: stop all services first`);
}
