import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalBytes, type IncidentEvent, isIncidentEvent, readEvent } from '#contracts';
import type { MigrationClass } from '#database';
import { leafHash } from '#merkle';
import { newId } from '#primitives';
import { createTestDatabase, type TestDatabase } from '#testing';
import { casebookMigrations } from '../../apps/casebook/src/migrations.js';
import { closureMigrations } from '../../apps/closure/src/migrations.js';
import { dispatchMigrations } from '../../apps/dispatch/src/migrations.js';
import { evidenceMigrations } from '../../apps/evidence/src/migrations.js';
import { handlingMigrations } from '../../apps/handling/src/migrations.js';
import { intakeMigrations } from '../../apps/intake/src/migrations.js';
import { trailMigrations } from '../../apps/trail/src/migrations.js';
import { createDataSource } from '#database';
import { startClock, statutoryRules } from '#deadlines';
import { storeIncidents } from './store-incidents.js';
import { correlation, templatesPerBatch } from './template.js';
import { keepers } from './write-as-services-do.js';

const migrations: Record<string, readonly MigrationClass[]> = {
  intake: intakeMigrations,
  dispatch: dispatchMigrations,
  handling: handlingMigrations,
  closure: closureMigrations,
  evidence: evidenceMigrations,
  casebook: casebookMigrations,
  trail: trailMigrations,
};

const surroundings = {
  grids: ['430211001001001', '430211001001002', '430211002001001'],
  departments: ['D430211-sanitation', 'D430211-urban_management'],
  subcategories: ['0103', '0104'],
  people: Array.from({ length: 5 }, () => newId()),
};

const databases = new Map<string, TestDatabase>();
const of = (service: string): TestDatabase => databases.get(service)!;
let stored = 0;

beforeAll(async () => {
  for (const [service, list] of Object.entries(migrations)) databases.set(service, await createTestDatabase(list));
  const storing = { urlOf: (service: string) => of(service).ownerUrl, surroundings, say: () => undefined };
  stored = await storeIncidents(templatesPerBatch + 1, storing);
  // A second run must not come into the way of the first.
  stored += await storeIncidents(1, storing);
});
afterAll(async () => {
  for (const database of databases.values()) await database.drop();
});

/** What a table has of one incident, without the times at which rows were written. */
async function rowsOf(service: string, table: string, incidentId: string): Promise<unknown[]> {
  const key = table === 'outbox' ? 'aggregateid' : 'incident_id';
  const rows = await of(service).query<Record<string, unknown>>(
    `SELECT * FROM ${table} WHERE ${key}::text = $1 ORDER BY to_jsonb(${table})::text`,
    [incidentId],
  );
  return rows.map(({ created_at: _c, published_at: _p, position: _n, received_at: _r, sequence: _s, ...row }) => ({
    ...row,
    ...(table === 'incident' ? { updated_at: null } : {}),
  }));
}

/** The events of one incident, as the trail has them. */
async function eventsOf(incidentId: string) {
  const rows = await of('trail').query<{ bytes: Buffer; leaf: Buffer }>(
    'SELECT bytes, leaf FROM entry WHERE incident_id = $1 ORDER BY sequence',
    [incidentId],
  );
  return rows.map(({ bytes, leaf }) => {
    const read = readEvent(bytes);
    if (!('event' in read) || !isIncidentEvent(read.event)) throw new Error(`unreadable: ${JSON.stringify(read)}`);
    return { event: read.event satisfies IncidentEvent, bytes, leaf };
  });
}

const someIncidents = async (): Promise<string[]> => {
  const rows = await of('casebook').query<{ id: string }>(
    `SELECT DISTINCT ON (stage, version) incident_id AS id FROM incident_view ORDER BY stage, version, incident_id`,
  );
  return rows.map(({ id }) => id);
};

describe('stored incidents', () => {
  it('are as many in every database, and no two share an id or a number', async () => {
    expect(stored).toBe(3 * templatesPerBatch);
    for (const { service, tables } of keepers) {
      if (!tables.includes('incident')) continue;
      expect(await of(service).query('SELECT count(*)::int AS n FROM incident')).toEqual([{ n: stored }]);
    }
    const [views] = await of('casebook').query(
      'SELECT count(*)::int AS n, count(DISTINCT number)::int AS numbers FROM incident_view',
    );
    expect(views).toEqual({ n: stored, numbers: stored });
  });

  it('are mostly closed, and some at each stage on the way', async () => {
    const stages = await of('casebook').query<{ stage: string; n: number }>(
      'SELECT stage, count(*)::int AS n FROM incident_view GROUP BY stage',
    );
    const count = new Map(stages.map(({ stage, n }) => [stage, n]));
    expect([...count.keys()].sort()).toEqual(
      ['CLOSED', 'DISPATCHED', 'HANDLING', 'INSPECTING', 'REGISTERED', 'REPORTED'].sort(),
    );
    expect(count.get('CLOSED')! / stored).toBeGreaterThan(0.8);
  });

  it('have their deadlines with whoever keeps them, and none of these rings', async () => {
    for (const service of ['intake', 'dispatch', 'handling', 'closure']) {
      const [kept] = await of(service).query(
        'SELECT count(*)::int > 0 AS some, count(next_alarm_at)::int AS ringing FROM deadline',
      );
      expect([service, kept]).toEqual([service, { some: true, ringing: 0 }]);
    }
  });

  it('have events that are canonical, marked as synthetic, in order and in the trail by their leaf', async () => {
    for (const id of await someIncidents()) {
      const events = await eventsOf(id);
      expect(events.map(({ event }) => event.incidentversion)).toEqual(events.map((_, before) => before + 1));
      for (const { event, bytes, leaf } of events) {
        expect(event.correlationid).toBe(correlation);
        expect(Buffer.compare(canonicalBytes(event), bytes)).toBe(0);
        expect(leafHash(bytes)).toEqual(leaf);
      }
    }
  });

  it('go on in the trail where it ends, without a gap', async () =>
    expect(
      await of('trail').query(
        'SELECT min(sequence)::int AS first, max(sequence)::int = count(*) AS whole, bool_and(timely) AS timely FROM entry',
      ),
    ).toEqual([{ first: 1, whole: true, timely: true }]));

  it('are, row by row, what the services’ own code makes of those events', async () => {
    const ids = await someIncidents();
    expect(ids.length).toBeGreaterThanOrEqual(6);
    for (const { service, tables, write } of keepers) {
      const before = await Promise.all(
        ids.map(async (id) => Promise.all(tables.map((table) => rowsOf(service, table, id)))),
      );
      const lifecycles = await Promise.all(ids.map(eventsOf));
      const again = await createTestDatabase(migrations[service]!);
      const kept = of(service);
      try {
        const dataSource = await createDataSource({ url: again.ownerUrl, applicationName: 'test' }).initialize();
        await dataSource.transaction((manager) => write(manager, lifecycles));
        await dataSource.destroy();
        databases.set(service, again);
        const after = await Promise.all(
          ids.map(async (id) => Promise.all(tables.map((table) => rowsOf(service, table, id)))),
        );
        expect(before.flat(2).length).toBeGreaterThan(0);
        expect(before).toEqual(after);
      } finally {
        databases.set(service, kept);
        await again.drop();
      }
    }
  });
});

describe('incidents that are stored open', () => {
  it('each have one deadline at the lead unit’s, which rings', async () => {
    const dueAt = new Date(Date.now() + 3_600_000);
    const clock = startClock(
      'HANDLING',
      new Date(dueAt.getTime() - 36_000_000),
      { limit: 10, kind: 'urgent_hour' },
      {
        rules: statutoryRules,
      },
    );
    const more = await storeIncidents(1, {
      urlOf: (service) => of(service).ownerUrl,
      ...{ surroundings, say: () => undefined, openWith: () => ({ clock }) },
    });
    const open = await of('handling').query<{ n: number; stage: string }>(
      `SELECT count(*)::int AS n, stage FROM deadline JOIN incident USING (incident_id)
       WHERE clock = 'HANDLING' AND due_at = $1 AND stopped_at IS NULL AND next_alarm_at = due_at GROUP BY stage`,
      [dueAt],
    );
    expect(open).toEqual([{ n: more, stage: 'DISPATCHED' }]);
  });
});
