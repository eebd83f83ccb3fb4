import { randomBytes } from 'node:crypto';
import { topics } from '#contracts';
import { kafkaClient } from '#event-bus';
import { wait } from '#primitives';
import pg from 'pg';
import { filesHolding } from './files-holding.js';

/** What not everybody may know, and where it may be. */
interface Secrecy {
  /** By service: its tables. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  readonly mayAnswer: (operation: string) => boolean;
}

/**
 * Personal values are in the clear only where people write about posts and units: callers and what is about incidents is
 * encrypted. What answers them: a person's own recorded look, and the texts of visible rows.
 */
export const personal: Secrecy = {
  tables: { 'grid-registry': ['registry_text'], handling: ['answer_template'] },
  mayAnswer: (operation) => / (ReadTexts\.query|ReadRegistryTexts\.query|UnmaskReporter\.unmask)$/.test(operation),
};

/** A receipt number is for whoever reported: told to them, and kept encrypted where that answer is repeated from (ADR 35). */
export const receiptNumbers: Secrecy = {
  tables: {},
  mayAnswer: (operation) => / (ReportAsClerk\.report|ReportAsWorker\.report|TakeRepeatCall\.take)$/.test(operation),
};

export interface Secret {
  readonly secrecy: Secrecy;
  readonly needles: readonly string[];
}

interface Places {
  readonly databases: ReadonlyMap<string, string>;
  readonly brokers: readonly string[];
  readonly logs: string;
}

/** Everywhere that a secret value is and must not be: tables, topics, logs. */
export async function findLeaks({ databases, brokers, logs }: Places, secrets: readonly Secret[]): Promise<string[]> {
  const found: string[] = [];
  const needles = secrets.flatMap((secret) => secret.needles);
  for (const [service, url] of databases) found.push(...(await inDatabase(service, url, secrets)));
  found.push(...(await inTopics(brokers, needles)));
  for (const name of await filesHolding(
    logs,
    needles.map((needle) => Buffer.from(needle)),
  ))
    found.push(`log ${name}`);
  return found;
}

async function inDatabase(service: string, url: string, secrets: readonly Secret[]): Promise<string[]> {
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
      const needles = secrets.flatMap((secret) =>
        secret.secrecy.tables[service]?.includes(name) ? [] : secret.needles,
      );
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
