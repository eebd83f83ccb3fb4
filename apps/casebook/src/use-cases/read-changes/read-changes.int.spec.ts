import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Role, roles } from '#contracts';
import { createDataSource } from '#database';
import { newId, wait } from '#primitives';
import {
  eventually,
  holding,
  type IncidentStory,
  startTestService,
  story,
  type TestPerson,
  type TestService,
} from '#testing';
import fc from 'fast-check';
import pg from 'pg';
import { casebookModule } from '../../casebook.module.js';
import { saveChanges } from '../../changes/incident-change.store.js';
import type { CasebookConfig } from '../../config.js';
import { changeBetween } from '../../domain/incident-change.js';
import { type IncidentView, neverHeardOf } from '../../domain/incident-view.js';
import { casebookMigrations } from '../../migrations.js';
import { lockViews, saveViews } from '../../persistence/incident-view.store.js';

const county = '430211000000';
const grid = '430211001001001';
const dispatcher = holding('dispatcher', county);
let service: TestService;

beforeAll(async () => {
  service = await startTestService<CasebookConfig>({
    name: 'casebook',
    module: casebookModule,
    migrations: casebookMigrations,
    settings: ({ redisUrl }) => ({ REDIS_URL: redisUrl, LIVE_CHANNEL: newId() }),
  });
  await service.ready();
});
afterAll(() => service?.close());

const changes = (query = '', as: TestPerson = dispatcher) => service.send('GET', `/changes${query}`, { as });
/** A cursor behind all that was committed: any open transaction on the server, other tests' included, holds it back. */
const now = async (as?: TestPerson): Promise<string> => (await since((await changes('', as)).body.next, as)).next;

interface Told {
  readonly incidentId: string;
  readonly incidentVersion?: number;
  readonly removed?: true;
}

/**
 * Reads on until nothing more is told nor held back. Gives what was told last of each incident: one answer names it
 * once, but another spec’s open transaction may split what is read into several.
 */
async function since(cursor: string, as?: TestPerson, limit = 500): Promise<{ told: Told[]; next: string }> {
  const told = new Map<string, Told>();
  for (; ; await wait(20)) {
    const { status, body } = await changes(`?after=${cursor}&limit=${limit}`, as);
    expect(status).toBe(200);
    const ids = body.changes.map(({ incidentId }: Told) => incidentId);
    expect(ids).toEqual([...new Set(ids)]);
    for (const change of body.changes) {
      told.delete(change.incidentId);
      told.set(change.incidentId, change);
    }
    cursor = body.next;
    if (!body.more && !body.pending) return { told: [...told.values()], next: cursor };
  }
}

async function told(one: IncidentStory, from = 0): Promise<IncidentStory> {
  await service.topics.publish(...one.since(from));
  await eventually(async () => {
    const rows = await service.database.query('SELECT 1 FROM incident_view WHERE incident_id = $1 AND version >= $2', [
      one.incidentId,
      one.version,
    ]);
    return rows.length === 1;
  });
  return one;
}

const dispatched = (lead: string, coUnits: string[] = []) =>
  story()
    .step('incident.reported.v1')
    .step('incident.registered.v1')
    .step('incident.dispatched.v1', { data: { leadUnit: lead, coUnits } });

describe('the change feed', () => {
  it('tells each changed incident once, as it is now, from the cursor of now on', async () => {
    await told(dispatched('D430211-sanitation'));
    const cursor = await now();
    const one = await told(dispatched('D430211-sanitation'));
    await told(one.step('incident.acknowledged.v1'), 3);
    const first = await since(cursor);
    expect(first.told).toMatchObject([{ incidentId: one.incidentId, incidentVersion: 4, stage: 'HANDLING' }]);
    expect((await since(first.next)).told).toEqual([]);
    const after = first.next;
    await told(one.step('incident.fed-back.v1'), 4);
    expect((await since(after)).told).toMatchObject([{ incidentId: one.incidentId, incidentVersion: 5 }]);
  });

  it('goes on in pages, none of which leaves anything out', async () => {
    const cursor = await now();
    const stories = Array.from({ length: 7 }, () => dispatched('D430211-sanitation'));
    for (const one of stories) await told(one);
    const { told: seen } = await since(cursor, dispatcher, 2);
    expect(new Set(seen.map(({ incidentId }) => incidentId))).toEqual(new Set(stories.map((s) => s.incidentId)));
  });

  it('lets those who lose sight of an incident know, those who get it see it, and nobody else', async () => {
    const [lost, got, never] = ['sanitation', 'parks', 'water'].map((unit) =>
      holding('department_staff', `D430211-${unit}`),
    ) as [TestPerson, TestPerson, TestPerson];
    const one = await told(dispatched('D430211-sanitation'));
    const cursors = await Promise.all([lost, got, never].map((as) => now(as)));
    one.step('incident.return-ruled.v1', { data: { leadUnit: 'D430211-parks', coUnits: [] } });
    await told(one, 3);
    // Of this one: while another spec’s transaction is open, a cursor stays before what was told already.
    const of = async (as: TestPerson, cursor?: string) =>
      (await since(cursor!, as)).told.filter(({ incidentId }) => incidentId === one.incidentId);
    expect(await of(lost, cursors[0])).toEqual([{ incidentId: one.incidentId, removed: true }]);
    expect(await of(got, cursors[1])).toMatchObject([{ incidentId: one.incidentId, incidentVersion: 4 }]);
    expect(await of(never, cursors[2])).toEqual([]);
    // What went out and came back while they were not looking is simply there.
    one.step('incident.return-ruled.v1', { data: { leadUnit: 'D430211-sanitation', coUnits: [] } });
    await told(one, 4);
    expect(await of(lost, cursors[0])).toMatchObject([{ incidentId: one.incidentId, incidentVersion: 5 }]);
    expect(await of(got, cursors[1])).toEqual([{ incidentId: one.incidentId, removed: true }]);
  });

  it('is, role by role and unit by unit, what may be seen alone', async () => {
    const inspector = holding('grid_worker', '430211009009009');
    const units = ['430200000000', county, '430281000000', '430211001000', '430211002000', grid, '430211001001002'];
    const readers = [
      inspector,
      ...roles.flatMap((role: Role) => [...units, 'D430211-parks', 'D430211-water'].map((unit) => holding(role, unit))),
    ];
    const cursors = await Promise.all(readers.map(async (as) => [as, (await changes('', as)).body] as const));
    const one = dispatched('D430211-parks', ['D430211-water']).step('incident.inspection-assigned.v1', {
      data: { inspector: inspector.person },
    });
    await told(one);
    for (const [as, { next, status }] of cursors) {
      const alone = (await service.send('GET', `/incidents/${one.incidentId}`, { as })).status;
      if (alone === 403) expect([as.posts, status]).toEqual([as.posts, 403]);
      else {
        const heard = (await since(next, as)).told.filter(({ incidentId }) => incidentId === one.incidentId);
        expect([as.posts, heard.length]).toEqual([as.posts, alone === 200 ? 1 : 0]);
      }
    }
  });

  it('has whoever may see something else now load anew, and whoever brings no cursor of ours', async () => {
    const cursor = await now();
    const two = [...dispatcher.posts, ...holding('dispatcher', '430281000000').posts];
    expect(await changes(`?after=${cursor}`, { ...dispatcher, posts: two })).toMatchObject({
      status: 410,
      body: { code: 'READ.START_OVER' },
    });
    expect((await changes('?after=x')).body.code).toBe('READ.BAD_CURSOR');
    expect((await changes('?limit=1001')).status).toBe(400);
    expect((await service.send('GET', '/changes')).status).toBe(401);
  });

  it('keeps a day of changes', async () => {
    const { ForgetOldChanges } = await import('../../changes/forget-old-changes.js');
    const cursor = await now();
    const [old, young] = [await told(dispatched('D430211-water')), await told(dispatched('D430211-water'))];
    await service.database.query(
      `UPDATE incident_change SET changed_at = changed_at - interval '25 hours' WHERE incident_id = $1`,
      [old.incidentId],
    );
    await service.app.get(ForgetOldChanges).forget();
    expect((await since(cursor)).told.map(({ incidentId }) => incidentId)).toEqual([young.incidentId]);
  });
});

describe('a transaction that takes long', () => {
  it('is waited for: what came after it is not told before it, and it is never skipped', async () => {
    const [slow, before, after] = (await Promise.all([1, 2, 3].map(() => told(dispatched('D430211-sanitation'))))) as [
      IncidentStory,
      IncidentStory,
      IncidentStory,
    ];
    const cursor = await now();
    await told(before.step('incident.acknowledged.v1'), 3);
    const client = new pg.Client({ connectionString: service.database.ownerUrl });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query(`INSERT INTO incident_change (incident_id, version, rooms) VALUES ($1, 4, '{area:430211}')`, [
        slow.incidentId,
      ]);
      await told(after.step('incident.acknowledged.v1'), 3);
      const { body } = await eventually(async () => {
        const answer = await changes(`?after=${cursor}`);
        return answer.body.changes.length > 0 && answer;
      });
      expect(body.changes).toMatchObject([{ incidentId: before.incidentId }]);
      expect(body.pending).toBe(true);
      await client.query('COMMIT');
      const rest = await since(body.next);
      expect(rest.told.map(({ incidentId }) => incidentId)).toEqual([slow.incidentId, after.incidentId]);
    } finally {
      await client.end();
    }
  });

  it('among many that end in any order never costs a reader a change', async () => {
    const source = createDataSource({ url: service.database.url, applicationName: 'writers', poolSize: 8 });
    await source.initialize();
    const incidents = Array.from({ length: 12 }, () => newId());
    /** A change as the projection writes it, in a transaction that lingers before and after. */
    const change = async (incidentId: string, before: number, after: number, abort: boolean): Promise<void> => {
      await source
        .transaction(async (manager) => {
          // The id of the transaction is drawn early, as inbox rows do.
          await manager.query('SELECT pg_current_xact_id()');
          await wait(before);
          const [view] = await lockViews(manager, [incidentId]);
          const next: IncidentView = view
            ? { ...view, version: view.version + 1 }
            : {
                ...neverHeardOf(incidentId, '2026-10-09T01:00:00.000Z'),
                version: 1,
                scope: { grid, leadUnit: null, coUnits: [], inspector: null, reportedBy: null },
              };
          await saveViews(manager, [next]);
          await saveChanges(manager, [changeBetween(view, next)]);
          await wait(after);
          if (abort) throw new Error('given up');
        })
        .catch((error: Error) => {
          if (error.message !== 'given up') throw error;
        });
    };
    const pause = fc.oneof(fc.constant(0), fc.nat(60));
    const steps = fc.sample(fc.tuple(pause, pause, fc.nat(9)), { numRuns: 25 * incidents.length, seed: Date.now() });
    let cursor = await now();
    const known = new Map<string, number>();
    let writing = true;
    const reading = (async () => {
      for (let last = false; ;) {
        const { body } = await changes(`?after=${cursor}&limit=3`);
        for (const { incidentId, incidentVersion } of body.changes) {
          expect(incidentVersion).toBeGreaterThanOrEqual(known.get(incidentId) ?? 0);
          known.set(incidentId, incidentVersion);
        }
        cursor = body.next;
        if (last && !body.more && !body.pending) return;
        last = !writing;
      }
    })();
    await Promise.all(
      incidents.map(async (incidentId, nth) => {
        for (const [before, after, fate] of steps.slice(nth * 25, nth * 25 + 25)) {
          await change(incidentId, before, after, fate === 0);
        }
      }),
    );
    writing = false;
    await reading;
    const rows = await service.database.query<{ incident_id: string; version: number }>(
      'SELECT incident_id, version FROM incident_view WHERE incident_id = ANY($1::uuid[])',
      [incidents],
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(known).toEqual(new Map(rows.map(({ incident_id, version }) => [incident_id, version])));
    await source.destroy();
  });
});
