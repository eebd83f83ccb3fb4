import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kafkaClient, OutboxRelay } from '#event-bus';
import { newId } from '#primitives';
import { eventually, testServers } from '#testing';
import pg from 'pg';
import { dispatcher, DispatchAtWork, registered } from './dispatch-at-work.spec.js';

let work: DispatchAtWork;

beforeAll(async () => {
  work = await DispatchAtWork.start();
});
afterAll(() => work?.close());

/** How many members of the consumer group have partitions of their own. */
async function consuming(): Promise<number> {
  const admin = kafkaClient({ service: 'test', brokers: testServers().brokers }).admin();
  await admin.connect();
  try {
    const { groups } = await admin.describeGroups([`${work.service.topics.namespace}dispatch`]);
    const [group] = groups;
    return group?.state === 'Stable'
      ? group.members.filter(({ memberAssignment }) => memberAssignment.length > 20).length
      : 0;
  } finally {
    await admin.disconnect();
  }
}

describe('two replicas', () => {
  it('share the work and do none of it twice', async () => {
    const second = await work.service.replica();
    try {
      await eventually(async () => (await consuming()) === 2, 40_000);
      const stories = Array.from({ length: 150 }, () => registered(true));
      await work.service.topics.publish(...stories.flatMap(({ events }) => events));
      const ids = stories.map(({ incidentId }) => incidentId);
      await eventually(
        async () => (await work.countOf('incident WHERE incident_id = ANY($1) AND version = 3', ids)) === ids.length,
        40_000,
      );
      expect(await work.countOf('outbox WHERE aggregateid = ANY($1::text[])', ids)).toBe(ids.length);
      const held = [work.service, second].map(({ app }) => app.get(OutboxRelay).held);
      expect(held.reduce((sum, { size }) => sum + size, 0)).toBe(4);
    } finally {
      await second.stop();
    }
  });
});

describe('the same command twice at once', () => {
  it('is told that the first is still at work, and later what it answered', async () => {
    const told = registered();
    await work.service.topics.publish(...told.events);
    await work.reaches(told, 2);
    const key = newId();
    const twin = new pg.Client({ connectionString: work.service.database.ownerUrl });
    await twin.connect();
    try {
      await twin.query('BEGIN');
      await twin.query('INSERT INTO idempotency (person, route, key, digest) VALUES ($1, $2, $3, $4)', [
        dispatcher.person,
        'POST /incidents/:incidentId/dispatches',
        key,
        'of another',
      ]);
      expect(await work.dispatch(told, { key })).toMatchObject({
        status: 409,
        body: { code: 'IDEMPOTENCY.IN_PROGRESS' },
      });
      await twin.query('ROLLBACK');
    } finally {
      await twin.end();
    }
    const answer = await work.dispatch(told, { key });
    expect(answer.status).toBe(201);
    expect((await work.dispatch(told, { key })).body).toEqual(answer.body);
  });
});
