import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ForgetOldEvents } from '#event-bus';
import { eventually, testServers } from '#testing';
import pg from 'pg';
import { DispatchAtWork, registered } from './dispatch-at-work.spec.js';

let work: DispatchAtWork;

beforeAll(async () => {
  work = await DispatchAtWork.start();
});
beforeEach(() => work.service.ready());
afterAll(() => work?.close());

const readiness = () => work.service.send('GET', '/health/ready');
const saysMissing = (what: RegExp) =>
  eventually(async () => {
    const { status, body } = await readiness();
    return status === 503 && (body.missing as string[]).some((text) => what.test(text));
  });

describe('readiness', () => {
  it('shows an outbox that lags', async () => {
    const { database } = work.service;
    await database.query(
      `INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, created_at)
       VALUES (gen_random_uuid(), 'no.such.topic', 'x', 'x', '\\x00', now() - interval '5 minutes')`,
    );
    await saysMissing(/outbox lags 3\d\d s behind/);
    await database.query("DELETE FROM outbox WHERE aggregatetype = 'no.such.topic'");
    await work.service.ready();
  });

  it('shows a consumer that stands still because its installation is broken, though it lives', async () => {
    const { database, topics } = work.service;
    await database.query('ALTER TABLE inbox RENAME TO inbox_away');
    await topics.publish(...registered().events);
    await saysMissing(/consumer is fatal: .*incident\.events\.v1\/\d+: relation "inbox" does not exist/);
    expect((await work.service.send('GET', '/health/live')).status).toBe(200);
    await database.query('ALTER TABLE inbox_away RENAME TO inbox');
    await work.service.ready();
  });

  it('shows a database that is lost', async () => {
    const name = new URL(work.service.database.url).pathname.slice(1);
    const admin = new pg.Client({ connectionString: testServers().databaseUrl });
    await admin.connect();
    try {
      await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
      await saysMissing(/database does not answer/);
    } finally {
      await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
      await admin.end();
    }
    await work.service.ready();
  });
});

describe('what is old', () => {
  it('is forgotten, but for what has not been published', async () => {
    const { database } = work.service;
    await database.query(
      `INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, created_at, published_at)
       SELECT gen_random_uuid(), 'no.such.topic', state, 'x', '\\x00', now() - interval '200 days',
              CASE WHEN state = 'old' THEN now() END
       FROM (SELECT 'old' FROM generate_series(1, 5200) UNION ALL SELECT 'waiting') AS s (state)`,
    );
    await database.query(
      `INSERT INTO inbox (consumer, event_id, received_at)
       VALUES ('dispatch', gen_random_uuid(), now() - interval '200 days'), ('dispatch', gen_random_uuid(), now())`,
    );
    const fresh = await work.countOf("inbox WHERE received_at > now() - interval '1 day'");
    await work.service.app.get(ForgetOldEvents).forget();
    expect(await work.countOf("outbox WHERE aggregateid = 'old'")).toBe(0);
    expect(await work.countOf("outbox WHERE aggregateid = 'waiting'")).toBe(1);
    expect(await work.countOf('inbox')).toBe(fresh);
    await database.query("DELETE FROM outbox WHERE aggregateid = 'waiting'");
  });
});
