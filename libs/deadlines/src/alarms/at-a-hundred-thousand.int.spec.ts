import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '#database';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { DataSource, EntityManager } from 'typeorm';
import { deadlineMigrations } from '../migrations.js';
import { type Candidate, dueCandidates, dueClocksOf, keepGiven, ringingSeconds, setNextAlarms } from './alarm-store.js';

const open = 100_000;
const slice = 200;
/** Of all: due within the two minutes that a sweep looks ahead. */
const soon = 500;
const now = new Date('2026-10-09T01:00:00.000Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const minute = 60_000;

let database: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await createTestDatabase(deadlineMigrations);
  source = createDataSource({ url: database.url, applicationName: 'explain', poolSize: 1 });
  await source.initialize();
  // As many that are silent beside them, and of those that ring a thousand a day.
  await database.query(
    `INSERT INTO deadline (incident_id, clock, started_version, started_at, due_at, stopped_at, next_alarm_at)
     SELECT gen_random_uuid(), 'HANDLING', 3, $1, due, CASE WHEN n > $2 THEN $1::timestamptz END,
            CASE WHEN n <= $2 THEN due END
     FROM (SELECT n, $1::timestamptz + CASE WHEN n <= $3 THEN n * interval '240 milliseconds'
                                            ELSE interval '3 minutes' + n * interval '86 seconds' END AS due
           FROM generate_series(1, 2 * $2) AS n) AS deadlines`,
    [now, open, soon],
  );
  await database.query('VACUUM ANALYZE deadline');
});
afterAll(async () => {
  await source?.destroy();
  await database?.drop();
});

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** How a query was carried out: the rows of `deadline` that were looked at, and whether it went through all of it. */
async function lookedAt(ask: (manager: EntityManager) => Promise<unknown>): Promise<{ rows: number; all: boolean }> {
  const seen = { rows: 0, all: false };
  const walk = (node: PlanNode) => {
    if (node['Relation Name'] === 'deadline' && node['Node Type'] !== 'ModifyTable') {
      seen.all ||= node['Node Type'] === 'Seq Scan';
      const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
      seen.rows += (node['Actual Rows'] + removed) * node['Actual Loops'];
    }
    node.Plans?.forEach(walk);
  };
  const runner = source.createQueryRunner();
  await runner.startTransaction();
  try {
    const query = async (sql: string, parameters: unknown[]): Promise<unknown[]> => {
      const [row] = (await runner.query(`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${sql}`, parameters)) as [
        { 'QUERY PLAN': [{ Plan: PlanNode }] },
      ];
      walk(row['QUERY PLAN'][0].Plan);
      return [];
    };
    await ask({ query } as unknown as EntityManager);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
  return seen;
}

const candidates = (after?: Candidate) => dueCandidates(source.manager, later(2 * minute), after, slice);

describe('with 100,000 open deadlines', () => {
  it('a sweep looks at those only that ring before the sweep after next', async () => {
    const seconds = await ringingSeconds(source.manager, later(2 * minute));
    expect(seconds).toHaveLength(121);
    const { rows, all } = await lookedAt((manager) => ringingSeconds(manager, later(2 * minute)));
    expect([rows <= soon, all]).toEqual([true, false]);
  });

  it('a look that finds nothing looks at nothing', async () =>
    expect(await lookedAt((manager) => dueCandidates(manager, later(0), undefined, slice))).toEqual({
      rows: 0,
      all: false,
    }));

  it('what is due is found a slice at a time, the last as the first', async () => {
    const until = later(2 * minute);
    const first = await candidates();
    const second = await candidates(first.at(-1));
    const third = await candidates(second.at(-1));
    expect([first, second, third].map(({ length }) => length)).toEqual([slice, slice, soon - 2 * slice]);
    for (const after of [undefined, first.at(-1), second.at(-1)]) {
      const { rows, all } = await lookedAt((manager) => dueCandidates(manager, until, after, slice));
      expect([rows <= slice, all]).toEqual([true, false]);
    }
  });

  it('a burst of all of them is taken in slices as well', async () => {
    const until = later(365 * 24 * 60 * minute);
    const { rows, all } = await lookedAt((manager) => dueCandidates(manager, until, undefined, slice));
    expect([rows <= slice, all]).toEqual([true, false]);
  });

  it('the clocks of a slice are read and set by their incidents', async () => {
    const ids = (await candidates()).map(({ incidentId }) => incidentId);
    const read = await lookedAt((manager) => dueClocksOf(manager, ids, later(2 * minute)));
    const set = await lookedAt((manager) =>
      setNextAlarms(
        manager,
        ids.map((incidentId) => ({ incidentId, clock: 'HANDLING', startedVersion: 3, nextAt: undefined })),
      ),
    );
    for (const { rows, all } of [read, set]) expect([rows <= 2 * slice, all]).toEqual([true, false]);
  });

  it('what is kept of alarms that were given is looked at by its key', async () => {
    const ids = (await candidates()).map(({ incidentId }) => incidentId);
    const given = ids.map((incidentId) => ({
      ...{ incidentId, clock: 'HANDLING', kind: 'BREACH', alarmAt: now, startedVersion: 3 },
    }));
    expect((await keepGiven(source.manager, given, now)).size).toBe(slice);
    expect((await keepGiven(source.manager, given, now)).size).toBe(0);
    await database.query('DELETE FROM alarm');
  });
});
