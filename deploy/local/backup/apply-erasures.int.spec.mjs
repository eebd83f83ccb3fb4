import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import { migrateKeys } from '#erasable';
import { createTopics } from '#event-bus';
import { databaseOf, inDatabase, withClient } from '../databases.mjs';
import { keysOf } from '../services.mjs';
import { applyErasures } from './apply-erasures.mjs';
import { eachOnce, erasuresInFolder, erasuresOnTopic } from './erasure-list.mjs';
import { rewriteKeys } from './rewrite-keys.mjs';

const adminUrl = process.env.TEST_DATABASE_URL;
const brokers = process.env.TEST_KAFKA_BROKERS;
const own = `t${randomBytes(4).toString('hex')}`;
const privacy = { name: 'privacy.events.v1', partitions: 1, cleanup: 'keep' };
const topic = `${own}.${privacy.name}`;
const services = [
  { name: own, needs: ['database', 'keys'] },
  { name: `${own}_b`, needs: ['database'] },
];
const [caller, incident, later, elsewhere, file] = Array.from({ length: 5 }, () => randomUUID());
const time = '2026-10-09T01:00:00.000Z';
const erased = {
  type: 'privacy.person-erased.v1',
  time,
  data: { erasureId: randomUUID(), parties: [caller], incidents: [incident, later] },
};

const kafka = new kafkajs.Kafka({ clientId: own, brokers: brokers.split(','), logLevel: kafkajs.logLevel.NOTHING });
const admin = kafka.admin();
const query = (name, sql, parameters) =>
  inDatabase(adminUrl, name, async (client) => (await client.query(sql, parameters)).rows);
const left = async () =>
  (await query(keysOf(own), 'SELECT subject_id FROM data_key WHERE key IS NOT NULL ORDER BY made_at')).map(
    ({ subject_id }) => subject_id,
  );

beforeAll(async () => {
  for (const name of [own, keysOf(own)])
    await withClient(adminUrl, (client) => client.query(`CREATE DATABASE ${databaseOf(name)}`));
  const address = new URL(adminUrl);
  address.pathname = `/${databaseOf(keysOf(own))}`;
  await migrateKeys({ KEYS_DATABASE_URL: address.href, KEYS_RUNTIME_ROLE: address.username });
  await query(own, 'CREATE TABLE evidence_attachment (incident_id uuid, evidence_id uuid, cited_at timestamptz)');
  await query(own, 'INSERT INTO evidence_attachment VALUES ($1, $2, $3)', [incident, file, time]);
  const made = [
    [caller, '2026-10-08'],
    [incident, '2026-10-08'],
    [file, '2026-10-08'],
    [elsewhere, '2026-10-08'],
    [later, '2026-10-10'],
  ];
  for (const [subject, at] of made)
    await query(keysOf(own), 'INSERT INTO data_key (key_id, subject_id, key, made_at) VALUES ($1, $2, $3, $4)', [
      randomUUID(),
      subject,
      randomBytes(32),
      at,
    ]);
  await admin.connect();
  await createTopics(brokers.split(','), `${own}.`, [privacy]);
  const producer = kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  await producer.connect();
  const messages = [
    'no event at all',
    JSON.stringify({ type: 'privacy.legal-hold-placed.v1' }),
    JSON.stringify(erased),
  ];
  await producer.send({ topic, messages: messages.map((value) => ({ key: own, value })) });
  await producer.disconnect();
});

afterAll(async () => {
  await admin.deleteTopics({ topics: [topic] });
  await admin.disconnect();
  for (const name of [own, keysOf(own)])
    await withClient(adminUrl, (client) => client.query(`DROP DATABASE ${databaseOf(name)} WITH (FORCE)`));
});

describe('the list of erasures', () => {
  it('is read from the topic and from the folder, each once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'erasures-'));
    writeFileSync(join(folder, `${erased.data.erasureId}.json`), JSON.stringify(erased));
    writeFileSync(join(folder, 'half.json.draft'), '{');
    const all = eachOnce([...erasuresInFolder(folder), ...(await erasuresOnTopic(brokers, topic))]);
    rmSync(folder, { recursive: true });
    expect(all).toEqual([erased]);
    expect(erasuresInFolder(folder)).toEqual([]);
    expect(await erasuresOnTopic(brokers, `${topic}.nowhere`)).toEqual([]);
  });

  it('destroys again what a backup has brought back, and nothing that was made since; as often as one restores', async () => {
    for (let time = 0; time < 2; time++) {
      await applyErasures(adminUrl, services, [erased]);
      expect(await left()).toEqual([elsewhere, later]);
    }
    expect(await query(keysOf(own), 'SELECT DISTINCT erased_at FROM data_key WHERE key IS NULL')).toEqual([
      { erased_at: new Date(time) },
    ]);
  });

  it('has the tables of keys rewritten before the next base backup, and only then', async () => {
    const pages = async () => (await query(keysOf(own), `SELECT pg_relation_filenode('data_key') AS file`))[0].file;
    const before = await pages();
    expect(await rewriteKeys(adminUrl, services, Date.parse(time) + 48 * 3_600_000)).toEqual([]);
    expect(await pages()).toBe(before);
    expect(await rewriteKeys(adminUrl, services, Date.parse(time))).toEqual([keysOf(own)]);
    expect(await pages()).not.toBe(before);
    expect(await left()).toEqual([elsewhere, later]);
  });
});
