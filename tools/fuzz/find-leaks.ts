import { randomBytes } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { topics } from '#contracts';
import { kafkaClient } from '#event-bus';
import { wait } from '#primitives';
import pg from 'pg';

/** The tables that may hold personal values, by service: those that took them (architecture, rule 14). */
const mayHold: Readonly<Record<string, readonly string[]>> = {
  intake: ['reporter', 'free_text', 'reporter_search'],
  dispatch: ['free_text'],
  handling: ['free_text'],
  closure: ['free_text'],
  'grid-registry': ['registry_text'],
};

/** The operations that may answer personal values: a person's own recorded look, and the texts of visible rows. */
export const mayAnswer = (operation: string): boolean =>
  / (ReadTexts\.query|ReadRegistryTexts\.query|UnmaskReporter\.unmask)$/.test(operation);

interface Places {
  readonly databases: ReadonlyMap<string, string>;
  readonly brokers: readonly string[];
  readonly logs: string;
}

/** Everywhere that a planted value is and must not be: tables, topics, logs. */
export async function findLeaks({ databases, brokers, logs }: Places, needles: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const [service, url] of databases) found.push(...(await inDatabase(service, url, needles)));
  found.push(...(await inTopics(brokers, needles)));
  for (const name of readdirSync(logs)) if (await inFile(join(logs, name), needles)) found.push(`log ${name}`);
  return found;
}

async function inDatabase(service: string, url: string, needles: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'grid-dispatch fuzz' });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; binary: string[] }>(
      `SELECT c.table_name AS name, array_agg(c.column_name::text) FILTER (WHERE c.data_type = 'bytea') AS binary
       FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' GROUP BY 1`,
    );
    const found: string[] = [];
    for (const { name, binary } of rows) {
      if (mayHold[service]?.includes(name)) continue;
      const anywhere = ['t::text', ...(binary ?? []).map((column) => `encode("${column}", 'escape')`)];
      const where = anywhere.map((text) => `${text} LIKE ANY($1::text[])`).join(' OR ');
      const { rows: hits } = await client.query(`SELECT 1 FROM "${name}" t WHERE ${where} LIMIT 1`, [
        needles.map((needle) => `%${needle}%`),
      ]);
      if (hits.length > 0) found.push(`table ${service}.${name}`);
    }
    return found;
  } finally {
    await client.end();
  }
}

async function inFile(path: string, needles: readonly string[]): Promise<boolean> {
  const longest = Math.max(...needles.map((needle) => needle.length));
  let tail = '';
  for await (const part of createReadStream(path, 'utf8')) {
    const text = tail + String(part);
    if (needles.some((needle) => text.includes(needle))) return true;
    tail = text.slice(-longest);
  }
  return false;
}

/** Reads all topics from beginning to the end of now. */
async function inTopics(brokers: readonly string[], needles: readonly string[]): Promise<string[]> {
  const kafka = kafkaClient({ service: 'fuzz', brokers });
  const groupId = `fuzz-${randomBytes(6).toString('hex')}`;
  const admin = kafka.admin();
  const consumer = kafka.consumer({ groupId, allowAutoTopicCreation: false });
  const found = new Set<string>();
  const ends = new Map<string, number>();
  const names = topics.map(({ name }) => name);
  await admin.connect();
  try {
    for (const name of names) {
      for (const { partition, low, high } of await admin.fetchTopicOffsets(name)) {
        if (Number(high) > Number(low)) ends.set(`${name}/${partition}`, Number(high) - 1);
      }
    }
    await consumer.connect();
    await consumer.subscribe({ topics: names, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatch: async (payload) => {
        const { batch } = payload;
        for (const { value } of batch.messages) {
          if (value && needles.some((needle) => value.includes(needle))) found.add(`topic ${batch.topic}`);
        }
        const place = `${batch.topic}/${batch.partition}`;
        if (Number(batch.lastOffset()) >= (ends.get(place) ?? Infinity)) ends.delete(place);
        payload.resolveOffset(batch.lastOffset());
        await payload.heartbeat();
      },
    });
    const until = Date.now() + 120_000;
    while (ends.size > 0) {
      if (Date.now() > until) throw new Error(`Kafka gives nothing more of ${[...ends.keys()].join(', ')}`);
      await wait(50);
    }
  } finally {
    await consumer.disconnect().catch(() => undefined);
    await admin.deleteGroups([groupId]).catch(() => undefined);
    await admin.disconnect().catch(() => undefined);
  }
  return [...found];
}
