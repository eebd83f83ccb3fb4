import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrate } from '#database';
import { custodyMigrations } from '#custody';
import { createTopics } from '#event-bus';
import kafkajs from 'kafkajs';
import { databaseOf, withClient } from '../databases.mjs';
import { noteStepsAhead } from './note-steps-ahead.mjs';

const adminUrl = process.env.TEST_DATABASE_URL;
const brokers = process.env.TEST_KAFKA_BROKERS;
const own = `t${randomBytes(4).toString('hex')}`;
const steps = { name: 'incident.events.v1', partitions: 3, cleanup: 'keep' };
const topic = `${own}.${steps.name}`;
/** One that was at the end, one that never began. */
const [atTheEnd, neverBegan] = [`${own}_a`, `${own}_b`];
const services = [atTheEnd, neverBegan, `${own}_c`].map((name) => ({ name, needs: ['database', 'kafka'] }));
const [known, behind, neverHeardOf, withGap] = Array.from({ length: 4 }, () => randomUUID());

const kafka = new kafkajs.Kafka({ clientId: own, brokers: brokers.split(','), logLevel: kafkajs.logLevel.NOTHING });
const admin = kafka.admin();

const inDatabase = (name, sql, parameters) => {
  const address = new URL(adminUrl);
  address.pathname = `/${databaseOf(name)}`;
  return withClient(address.href, async (client) => (await client.query(sql, parameters)).rows);
};

beforeAll(async () => {
  for (const { name } of services)
    await withClient(adminUrl, (client) => client.query(`CREATE DATABASE ${databaseOf(name)}`));
  for (const name of [atTheEnd, neverBegan]) {
    const address = new URL(adminUrl);
    address.pathname = `/${databaseOf(name)}`;
    await migrate({ DATABASE_URL: address.href, RUNTIME_ROLE: address.username }, custodyMigrations);
  }
  await inDatabase(atTheEnd, 'CREATE SEQUENCE incident_number AS bigint NO CYCLE');
  await admin.connect();
  await createTopics(brokers.split(','), `${own}.`, [steps]);
  const producer = kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  await producer.connect();
  const step = (subject, incidentversion, data = {}) => ({
    key: subject,
    value: JSON.stringify({ subject, incidentversion, data }),
  });
  await producer.send({
    topic,
    messages: [
      { key: known, value: 'no event at all' },
      ...[1, 2].map((version) => step(known, version)),
      ...[1, 2, 3, 4].map((version) => step(behind, version)),
      ...[1, 2].map((version) => step(neverHeardOf, version, { number: '430211-20261009-000041' })),
      ...[1, 2, 5].map((version) => step(withGap, version)),
    ],
  });
  await producer.disconnect();
  const ends = await admin.fetchTopicOffsets(topic);
  await admin.setOffsets({
    groupId: atTheEnd,
    topic,
    partitions: ends.map(({ partition, offset }) => ({ partition, offset })),
  });
});

afterAll(async () => {
  await admin.deleteTopics({ topics: [topic] });
  await admin.deleteGroups([atTheEnd]);
  await admin.disconnect();
  for (const { name } of services)
    await withClient(adminUrl, (client) => client.query(`DROP DATABASE ${databaseOf(name)} WITH (FORCE)`));
});

const know = (name, incident, version) =>
  inDatabase(
    name,
    `INSERT INTO incident (incident_id, version, stage, custodian, grid, co_units, held)
     VALUES ($1, $2, 'REGISTERED', 'dispatch', '430211001001001', '{}', '{}')`,
    [incident, version],
  );

const ahead = async (name) =>
  Object.fromEntries(
    (await inDatabase(name, 'SELECT incident_id, version FROM step_ahead')).map((row) => [
      row.incident_id,
      row.version,
    ]),
  );

describe('after a restore', () => {
  it('each custodian is told what the topic knows further, as often as one restores', async () => {
    for (const [incident, version] of [
      [known, 2],
      [behind, 2],
      [withGap, 2],
    ])
      await know(atTheEnd, incident, version);
    for (let time = 0; time < 2; time++) {
      await noteStepsAhead({ brokers, adminUrl, services, topic });
      expect(await ahead(atTheEnd)).toEqual({ [behind]: 4, [neverHeardOf]: 2 });
      expect(await ahead(neverBegan)).toEqual({ [known]: 2, [behind]: 4, [neverHeardOf]: 2, [withGap]: 2 });
    }
    expect(await inDatabase(atTheEnd, `SELECT nextval('incident_number') AS next`)).toEqual([{ next: '42' }]);
    expect((await admin.listGroups()).groups.filter(({ groupId }) => groupId.startsWith('restore-'))).toEqual([]);
  });

  it('numbers that have gone on further stay where they are', async () => {
    await inDatabase(atTheEnd, `SELECT setval('incident_number', 700)`);
    await noteStepsAhead({ brokers, adminUrl, services, topic });
    expect(await inDatabase(atTheEnd, `SELECT nextval('incident_number') AS next`)).toEqual([{ next: '701' }]);
  });
});
