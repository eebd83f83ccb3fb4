import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#testing';
import { trailMigrations, trailRights } from '../../migrations.js';
import { ListEntries, pageOf } from './list-entries.query.js';

/** One entry a second, from midnight on. */
const size = 100_000;
const midnight = Date.parse('2026-10-09T00:00:00Z');
const second = (n: number) => new Date(midnight + n * 1_000).toISOString();

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase(trailMigrations, trailRights);
  // Events are received a second after they happened; one in 997 an hour and one in 1499 a day, and one in 2003 an hour
  // before, from a machine whose clock is wrong. Every 13th tells no time.
  await database.query(
    `INSERT INTO entry (sequence, received_at, leaf, bytes, topic, partition, "offset", type, actor, time)
     SELECT n, received_at, sha256(n::text::bytea), 'bytes', 'audit.events.v1', 0, n,
            CASE n % 3 WHEN 0 THEN 'audit.signed-in.v1' ELSE 'incident.closed.v1' END,
            CASE n % 5000 WHEN 0 THEN 'seldom' ELSE 'often' END,
            CASE WHEN n % 13 = 0 THEN NULL ELSE received_at - late END
     FROM (
       SELECT n, $2::timestamptz + n * interval '1 second' AS received_at,
              CASE WHEN n % 997 = 0 THEN interval '1 hour' WHEN n % 1499 = 0 THEN interval '1 day'
                   WHEN n % 2003 = 0 THEN interval '-1 hour' ELSE interval '1 second' END AS late
       FROM generate_series(1, $1::int) AS n
     ) AS made`,
    [size, second(0)],
  );
  await database.query('ANALYZE entry');
});

afterAll(() => database?.drop());

const asked = (query: object) => pageOf(ListEntries.parse(query));

async function sequences(query: object): Promise<number[]> {
  const { sql, parameters } = asked(query);
  const rows = await database.query<{ sequence: string }>(sql, parameters);
  return rows.map(({ sequence }) => Number(sequence));
}

interface Plan {
  readonly 'Node Type': string;
  readonly 'Actual Rows': number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Plan[];
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

async function explain(query: object): Promise<Plan> {
  const { sql, parameters } = asked(query);
  const [row] = await database.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
    `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`,
    parameters,
  );
  return row!['QUERY PLAN'][0]!.Plan;
}

const spans: [string, { from?: string; to?: string; after?: number; type?: string; actor?: string }][] = [
  ['a minute', { from: second(50_000), to: second(50_060) }],
  ['half a day', { from: second(20_000), to: second(63_200) }],
  ['the middle of half a day', { from: second(20_000), to: second(63_200), after: 40_000 }],
  ['the last page of half a day', { from: second(20_000), to: second(63_200), after: 63_150 }],
  ['until the first minute', { to: second(60) }],
  ['until shortly before the end', { to: second(size - 60) }],
  ['since the last minute', { from: second(size - 60) }],
  ['since the first minute', { from: second(60) }],
  ['after everything', { from: second(size + 90_000) }],
  ['before everything', { to: second(-90_000) }],
  ['the day before, where only what waited is', { from: second(-86_400), to: second(-60) }],
  ['one type in half a day', { from: second(20_000), to: second(63_200), type: 'audit.signed-in.v1' }],
  ['one actor in half a day', { from: second(20_000), to: second(63_200), actor: 'seldom' }],
];

describe('entries in a span of time, in a long history', () => {
  it.each(spans)('are exactly those whose own time is in it: %s', async (_, { from, to, after = 0, type, actor }) => {
    const expected = await database.query<{ sequence: string }>(
      `SELECT sequence FROM entry
       WHERE time >= coalesce($1::timestamptz, '-infinity') AND time < coalesce($2::timestamptz, 'infinity')
         AND sequence > $3 AND type = coalesce($4, type) AND actor = coalesce($5, actor)
       ORDER BY sequence LIMIT 101`,
      [from, to, after, type, actor],
    );
    expect(await sequences({ from, to, after, type, actor })).toEqual(expected.map(({ sequence }) => Number(sequence)));
  });

  it.each(spans)('are read without going through it: %s', async (_, query) => {
    const plan = await explain(query);
    const all = nodes(plan);
    expect(all.map((node) => node['Node Type'])).not.toContain('Seq Scan');
    const sorts = all.filter((node) => node['Node Type'].includes('Sort'));
    for (const sort of sorts) for (const input of sort.Plans!) expect(input['Actual Rows']).toBeLessThan(500);
    // The whole table is some 1500 blocks, its indexes apart.
    expect(plan['Shared Hit Blocks'] + plan['Shared Read Blocks']).toBeLessThan(150);
  });
});
