import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SignedIn } from '#access';
import type { IncidentEvent } from '#contracts';
import { createDataSource, type Database } from '#database';
import { newId } from '#primitives';
import { createTestDatabase, holding, story, type TestDatabase } from '#testing';
import type { DataSource } from 'typeorm';
import { ChangeReader } from '../changes/change-reader.js';
import { type IncidentView, viewAfter } from '../domain/incident-view.js';
import { casebookMigrations } from '../migrations.js';
import { IncidentReader } from '../persistence/incident-reader.js';
import { saveViews } from '../persistence/incident-view.store.js';
import { areaSince, byCell, byGrid } from './count-by-grid/counts-by-grid.js';
import { CountIncidentsController } from './count-incidents/count-incidents.controller.js';
import { IncidentFilter } from './list-incidents/incident-filter.js';
import { SideFactReader } from '../persistence/side-fact.store.js';
import { ListIncidentsController } from './list-incidents/list-incidents.controller.js';
import { ListIncidents } from './list-incidents/list-incidents.query.js';
import { ReadFiguresController } from './read-figures/read-figures.controller.js';
import { ReadLoadController } from './read-load/read-load.controller.js';
import { ReadTickerController } from './read-ticker/read-ticker.controller.js';
import { ReadWorkerFiguresController } from './read-worker-figures/read-worker-figures.controller.js';
import { county, departments, personOf, storeIncidents } from './stored-incidents.spec.js';

/** A county's ten years and more by STORED_INCIDENTS=1000000, which takes some minutes. */
const stored = Number(process.env.STORED_INCIDENTS ?? 250_000);
/** What may be looked at for a page: about as much as is under way (3 of 100), whatever is stored beside it. */
const bound = stored * 0.04;
/** And for counts, where a thousand of each stage that is done comes on top. */
const boundOfCounts = bound + 20_000;
/** For a month of workers’ tasks, each looked up with what came of it. */
const boundOfMonths = stored * 0.12 + 10_000;
const bigTables = ['incident_view', 'timeline_entry', 'incident_change'];

let database: TestDatabase;
let source: DataSource;
let now: Date;

beforeAll(async () => {
  database = await createTestDatabase(casebookMigrations);
  await storeIncidents(database, stored);
  source = createDataSource({ url: database.url, applicationName: 'explain', poolSize: 2 });
  await source.initialize();
  const [newest] = await database.query<{ at: Date }>('SELECT max(reported_at) AS at FROM incident_view');
  now = newest!.at;
}, 600_000);
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

/** A database that looks at how each query is carried out. Nothing is answered but where `really`. */
class Explaining {
  readonly seqScans: string[] = [];
  lookedAt = 0;

  constructor(private readonly really = false) {}

  async query(sql: string, parameters: unknown[] = []): Promise<unknown[]> {
    const [{ 'QUERY PLAN': plans }] = await source.query<[{ 'QUERY PLAN': [{ Plan: PlanNode }] }]>(
      `EXPLAIN (ANALYZE, TIMING OFF, BUFFERS OFF, FORMAT JSON) ${sql}`,
      parameters,
    );
    this.walk(plans[0].Plan);
    return this.really ? source.query(sql, parameters) : [];
  }

  private walk(node: PlanNode): void {
    const table = node['Relation Name'];
    if (table && bigTables.includes(table)) {
      if (node['Node Type'] === 'Seq Scan') this.seqScans.push(table);
      const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
      this.lookedAt += (node['Actual Rows'] + removed) * node['Actual Loops'];
    }
    for (const part of node.Plans ?? []) this.walk(part);
  }
}

const clock = { now: () => now };
const signedIn = (...held: ReturnType<typeof holding>[]): SignedIn => ({
  person: personOf(7),
  session: newId(),
  posts: held.flatMap(({ posts }) => posts),
});

const readers: Record<string, SignedIn> = {
  'a dispatcher of the county': signedIn(holding('dispatcher', county)),
  'a large township': signedIn(holding('township_dispatcher', '430211001000')),
  'a small township': signedIn(holding('township_dispatcher', '430211010000')),
  'a large community': signedIn(holding('community_staff', '430211001001')),
  'a small community': signedIn(holding('community_staff', '430211010010')),
  'a grid leader': signedIn(holding('grid_leader', '430211002003004')),
  'a grid worker': signedIn(holding('grid_worker', '430211002003004')),
  'a large department': signedIn(holding('department_staff', departments[0]!)),
  'a small department': signedIn(holding('department_staff', departments[19]!)),
  'somebody with three posts': signedIn(
    holding('grid_worker', '430211002003004'),
    holding('grid_leader', '430211002003005'),
    holding('department_staff', departments[3]!),
  ),
  'another county': signedIn(holding('dispatcher', '430281000000')),
  'somebody without a post': signedIn(),
};

const filters: readonly Record<string, string>[] = [
  {},
  { stage: 'HANDLING' },
  { stage: 'CLOSED' },
  { stage: 'VOIDED' },
  { stage: 'REPORTED,REGISTERED,RETURN_REQUESTED' },
  { unit: '430211003000' },
  { unit: '430211001002' },
  { unit: departments[5]! },
  { leadUnit: departments[5]!, stage: 'DISPATCHED,HANDLING,SUSPENDED' },
  { leadUnit: '430211001001' },
  { coUnit: departments[5]! },
  { coUnit: departments[0]!, overdue: 'true' },
  { coUnit: 'D430211-unit_nobody' },
  { grid: '430211001001001' },
  { subcategory: '0100' },
  { subcategory: '0159' },
  { subcategory: '9999' },
  { channel: 'clerk' },
  { channel: 'carrier-pigeon' },
  { urgent: 'true' },
  { urgent: 'false' },
  { reopened: 'true' },
  { reopened: 'false' },
  { unit: '430211003000', reopened: 'true' },
  { pending: 'EXTENSION' },
  { overdue: 'true' },
  { overdue: 'false' },
  { hotlineDueFirst: 'true' },
  { hotlineDueFirst: 'false' },
  { overdue: 'true', stage: 'CLOSED' },
  { dueBefore: '2026-10-01T00:00:00Z' },
  { from: '2023-03-01T00:00:00Z', to: '2023-04-01T00:00:00Z' },
  { to: '2021-10-10T00:00:00Z' },
  { inspector: 'me' },
  { open: 'true' },
  { open: 'false' },
  { unit: '430211003000', leadUnit: departments[4]!, open: 'true' },
  { unit: '430211002000', leadUnit: departments[2]!, overdue: 'true' },
  { counted: 'CLOSED,2026-09-20,2026-09-20' },
  { unit: '430211003000', counted: 'REPORTED,2026-08-22,2026-09-20' },
  { counted: 'SATISFIED,2026-08-22,2026-09-20' },
  { counted: `WORKER_REPORTED,2026-08-22,2026-09-20,${personOf(5)}` },
  { counted: `INSPECTION_DUE,2026-08-22,2026-09-20,${personOf(5)}` },
  { reporter: 'me' },
  { number: '430211-20230315' },
  { number: '430211-20230315-000001' },
  { unit: '430211003000', stage: 'HANDLING' },
  { unit: '430211002000', overdue: 'true' },
  { grid: '430211001001001', stage: 'CLOSED', urgent: 'true' },
  { unit: departments[2]!, subcategory: '0103', stage: 'CLOSED' },
];

/** Name and plan of each that looks at a table from end to end, or at more than what is under way. */
type Wrong = [query: string, lookedAt: number, seqScans: string[]];

async function unbounded(
  asked: string,
  ask: (database: Explaining) => Promise<unknown>,
  { most = bound, really = false } = {},
): Promise<Wrong[]> {
  const explaining = new Explaining(really);
  await ask(explaining);
  const { lookedAt, seqScans } = explaining;
  return seqScans.length > 0 || lookedAt > most ? [[asked, lookedAt, seqScans]] : [];
}

it('the incidents are what the projection would write', async () => {
  const ref = { commitment: 'c'.repeat(43) };
  const told = story()
    .step('incident.reported.v1', {
      data: { address: { textId: newId(), ...ref }, evidence: [{ evidenceId: newId(), ...ref }] },
    })
    .step('incident.registered.v1')
    .step('incident.dispatched.v1', { data: { coUnits: ['D430211-water'] } });
  const view = told.events.reduce<IncidentView | undefined>(
    (before, { event }) => viewAfter(before, event as IncidentEvent),
    undefined,
  )!;
  await source.transaction((manager) => saveViews(manager, [view]));
  const [projected] = await database.query('DELETE FROM incident_view WHERE incident_id = $1 RETURNING *', [
    view.incidentId,
  ]);
  const given = Object.entries(projected!).filter(([, value]) => value !== null);
  const [generated] = await database.query(
    `SELECT * FROM incident_view WHERE co_units <> '{}' AND ${given.map(([name]) => `${name} IS NOT NULL`).join(' AND ')}
     LIMIT 1`,
  );
  expect(generated).toBeDefined();
  for (const [name, value] of given) expect([name, shapeOf(generated![name])]).toEqual([name, shapeOf(value)]);
  for (const [name, value] of Object.entries(projected!)) {
    if (value !== null) continue;
    expect([name, await database.query(`SELECT 1 FROM incident_view WHERE ${name} IS NULL LIMIT 1`)]).toEqual([
      name,
      [{ '?column?': 1 }],
    ]);
  }
  expect(Object.keys(generated!)).toEqual(Object.keys(projected!));
});

/** Of what kind a value is, and what the JSON in it looks like. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (value instanceof Date) return 'time';
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}

const listingWith = (database: Database) => new ListIncidentsController(database, new SideFactReader(database), clock);

describe('however many are stored, no more is looked at than is under way', () => {
  it.each(Object.entries(readers))(
    'for the lists of %s',
    async (_, who) => {
      const wrong: Wrong[] = [];
      for (const filter of filters) {
        for (const order of ['newest', 'due']) {
          const query = ListIncidents.parse({ ...filter, order });
          const list = (explaining: Explaining) => listingWith(explaining as unknown as Database).list(who, query);
          wrong.push(...(await unbounded(JSON.stringify(query), list)));
        }
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it.each(Object.entries(readers))('for the later pages of %s', async (_, who) => {
    const wrong: Wrong[] = [];
    for (const after of ['2023-03-01T00:00:00.000Z', '2026-09-20T00:00:00.000Z']) {
      for (const order of ['newest', 'due']) {
        const cursor = Buffer.from(JSON.stringify([order, after, personOf(1)])).toString('base64url');
        const query = ListIncidents.parse({ order, after: cursor });
        const list = (explaining: Explaining) => listingWith(explaining as unknown as Database).list(who, query);
        wrong.push(...(await unbounded(`${order} after ${after}`, list)));
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(readers))(
    'for the counts of %s',
    async (_, who) => {
      const wrong: Wrong[] = [];
      for (const filter of filters) {
        const count = (explaining: Explaining) =>
          new CountIncidentsController(explaining as unknown as Database, clock).count(
            who,
            IncidentFilter.parse(filter),
          );
        wrong.push(...(await unbounded(JSON.stringify(filter), count, { most: boundOfCounts })));
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it.each([
    ['the county', county],
    ['a township', '430211001000'],
    ['a community', '430211001001'],
  ])('for the incidents of ninety days by grid and cell, of %s', async (_, area) => {
    for (const sql of [byGrid, byCell]) {
      const explaining = new Explaining(true);
      const counted = (await explaining.query(sql, areaSince(area, 90, now))) as { count: number }[];
      const reported = counted.reduce((sum, { count }) => sum + count, 0);
      expect(reported).toBeGreaterThan(500);
      expect(explaining.seqScans).toEqual([]);
      // Each once, twice where its columns are handed on; some that don't count; one look for each grid.
      expect(explaining.lookedAt).toBeLessThan(3 * reported + 5_000);
    }
  });

  it('for the change feed, from its beginning and its end', async () => {
    const feed = (position: { xid: string; incidentId: string; version: number }) => (explaining: Explaining) =>
      new ChangeReader(explaining as unknown as Database).after(position, ['area:430211010010'], 500);
    const [beginning, end] = [
      { xid: '3', incidentId: personOf(1), version: 0 },
      { xid: '140', incidentId: personOf(1), version: 1 },
    ];
    for (const position of [beginning, end]) {
      expect(await unbounded(JSON.stringify(position), feed(position), { really: true })).toEqual([]);
    }
  });

  it.each([county, '430211001000', '430211010010', departments[0]!, departments[19]!])(
    'for the figures of %s',
    async (unit) => {
      const who = signedIn(holding('duty_chief', '430200000000'));
      const asking: Record<string, (database: Database) => Promise<unknown>> = {
        figures: (explaining) => new ReadFiguresController(explaining, clock).read(who, { unit }),
        load: (explaining) => new ReadLoadController(explaining, clock).read(who, { unit, by: 'grid' }),
        ticker: (explaining) => new ReadTickerController(explaining, clock).read(who, { unit, limit: 50 }),
        workers: (explaining) => new ReadWorkerFiguresController(explaining, clock).read(who, { unit, days: 30 }),
      };
      const wrong: Wrong[] = [];
      for (const [name, ask] of Object.entries(asking)) {
        const most = name === 'workers' ? boundOfMonths : bound;
        const read = (explaining: Explaining) => ask(explaining as unknown as Database);
        wrong.push(...(await unbounded(name, read, { most })));
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  it('for one incident with its timeline', async () => {
    const [one] = await database.query<{ incident_id: string }>('SELECT incident_id FROM timeline_entry LIMIT 1');
    const read = async (explaining: Explaining) => {
      const reader = new IncidentReader(explaining as unknown as Database);
      await reader.find(one!.incident_id);
      await reader.findAll([one!.incident_id]);
      await reader.timeline(one!.incident_id, 7);
    };
    const explaining = new Explaining(true);
    await read(explaining);
    expect(explaining.seqScans).toEqual([]);
    expect(explaining.lookedAt).toBeLessThan(20);
  });
});
