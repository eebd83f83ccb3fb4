import { inDatabase } from '../databases.mjs';
import { say } from '../say.mjs';
import { hasDatabase } from '../services.mjs';
import { readToTheEnd } from './read-topic.mjs';
import { StepsSeen } from './steps-seen.mjs';

/**
 * Tells each custodian how far the lifecycle topic goes with the incidents that its database knows less of, so that it
 * takes no step on one until what is there has come back (docs/adr/0027); and sees to it that no incident number that is
 * there is given again. To be done once the groups are where they will begin, with no service running.
 */
export async function noteStepsAhead({ brokers, adminUrl, services, topic = 'incident.events.v1' }) {
  const { Kafka, logLevel } = (await import('kafkajs')).default;
  const kafka = new Kafka({ clientId: 'restore', brokers: brokers.split(','), logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  try {
    const custodians = await withTable(adminUrl, services, 'step_ahead');
    if (custodians.length === 0)
      say(
        '  !    This backup is older than what keeps rules from acting twice (docs/adr/0027): look for dead letters.',
      );
    const begin = await earliestPlaces(admin, topic, custodians);
    const seen = new StepsSeen();
    await readToTheEnd({ kafka, admin, topic }, begin, (bytes) => seen.add(bytes));
    for (const name of custodians) {
      const noted = await inDatabase(adminUrl, name, (client) => note(client, seen));
      say(`  ok   ${name} waits for ${noted} incidents to come back before it takes a step on them`);
    }
    for (const name of await withTable(adminUrl, services, 'incident_number'))
      await inDatabase(adminUrl, name, (client) =>
        client.query(`SELECT setval('incident_number', $1) FROM incident_number WHERE $1 > 0 AND last_value <= $1`, [
          seen.highestNumber,
        ]),
      );
  } finally {
    await admin.disconnect();
  }
}

/** The services that have a table or sequence of this name. */
async function withTable(adminUrl, services, table) {
  const found = [];
  for (const { name } of services.filter(hasDatabase)) {
    const { rows } = await inDatabase(adminUrl, name, (client) =>
      client.query('SELECT to_regclass($1) IS NOT NULL AS present', [`public.${table}`]),
    );
    if (rows[0].present) found.push(name);
  }
  return found;
}

/** Writes down what `seen` knows further than this database; answers of how many incidents. */
async function note(client, seen) {
  const { rows } = await client.query(
    `SELECT id, coalesce(version, 0) AS version FROM unnest($1::uuid[]) AS id LEFT JOIN incident ON incident_id = id`,
    [seen.incidents],
  );
  const ahead = rows
    .map(({ id, version }) => ({ id, version, last: seen.lastAfter(id, version) }))
    .filter(({ version, last }) => last > version);
  await client.query(
    `INSERT INTO step_ahead (incident_id, version) SELECT * FROM unnest($1::uuid[], $2::int[])
     ON CONFLICT (incident_id) DO UPDATE SET version = greatest(step_ahead.version, excluded.version)`,
    [ahead.map(({ id }) => id), ahead.map(({ last }) => last)],
  );
  return ahead.length;
}

/** By partition, where the first of these groups begins; and the end. */
async function earliestPlaces(admin, topic, groups) {
  const places = new Map(
    (await admin.fetchTopicOffsets(topic)).map(({ partition, low, high }) => [
      partition,
      { low: BigInt(low), from: BigInt(high), end: BigInt(high) },
    ]),
  );
  for (const groupId of groups) {
    const [{ partitions }] = await admin.fetchOffsets({ groupId, topics: [topic] });
    for (const { partition, offset } of partitions) {
      const place = places.get(partition);
      // A group that has no place on it yet (-1) begins at its beginning.
      const from = BigInt(offset) < place.low ? place.low : BigInt(offset);
      if (from < place.from) place.from = from;
    }
  }
  return places;
}
