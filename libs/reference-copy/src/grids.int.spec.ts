import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { goldenEvent } from '#contracts';
import { Database } from '#database';
import { wait } from '#primitives';
import { createTestDatabase, type TestDatabase } from '#testing';
import { type Manifest, type PublishedGrid, revisionDigest } from './grid-revision.js';
import { Grids } from './grids.js';
import { referenceMigrations } from './migrations.js';
import { KeepGridWhenGridPublished } from './reactions/keep-grid-when-grid-published.reaction.js';
import { KeepManifestWhenRevisionPublished } from './reactions/keep-manifest-when-revision-published.reaction.js';
import { ReferenceStore } from './reference-store.js';
import { RevisionReader } from './revision-reader.js';

const tianyuan = '430211000000';
const liling = '430281000000';
let now: Date;
const clock = { now: () => now };
let databaseInTest: TestDatabase;
let database: Database;
let store: ReferenceStore;
let reader: RevisionReader;
let grids: Grids;

beforeAll(async () => {
  databaseInTest = await createTestDatabase(referenceMigrations);
  database = new Database({ url: databaseInTest.url, applicationName: 'test', poolSize: 2 });
  await database.whenConnected();
});

afterAll(async () => {
  await database?.onApplicationShutdown();
  await databaseInTest?.drop();
});

beforeEach(async () => {
  now = new Date('2026-10-09T00:00:00.000Z');
  await databaseInTest.query('TRUNCATE reference_item, reference_grid, reference_version');
});

/** A square of a hundredth of a degree. */
const grid = (revision: number, code: string, west: number): PublishedGrid => ({
  ...goldenEvent('registry.grid-published.v1').data,
  revision,
  code,
  community: code.slice(0, 12),
  polygon: [
    [
      [west, 27],
      [west + 0.01, 27],
      [west + 0.01, 27.01],
      [west, 27.01],
      [west, 27],
    ],
  ],
});
const a1 = '430211001001001';
const a2 = '430211001001002';
const b1 = '430281001001001';

const manifestOf = (county: string, own: PublishedGrid[], effectiveAt = '2026-10-01T00:00:00.000Z'): Manifest => ({
  revision: own[0]!.revision,
  county,
  grids: own.length,
  digest: revisionDigest(own),
  effectiveAt,
});

async function arrive(...rows: (PublishedGrid | Manifest)[]): Promise<void> {
  await database.transaction(async (manager) => {
    for (const data of rows) {
      const reaction = 'digest' in data ? new KeepManifestWhenRevisionPublished() : new KeepGridWhenGridPublished();
      await reaction.react({ data } as never, { manager } as never);
    }
  });
}

/** As on a replica: the loop that looks is what reads. */
async function onReplica(work: () => Promise<void>): Promise<void> {
  store = new ReferenceStore(database);
  reader = new RevisionReader(database, clock);
  grids = new Grids(store, reader, clock);
  store.onApplicationBootstrap();
  try {
    await wait(100);
    await work();
  } finally {
    await store.onApplicationShutdown();
  }
}

const looked = () => wait(700);
const at = (lng: number) => grids.locate({ lng, lat: 27.005 });
const notReady = { refusal: { code: 'REFERENCE.NOT_READY' } };

describe('the grids of several counties', () => {
  it('are searched together, each in its own latest revision', async () => {
    const [first, second] = [grid(1, a1, 113), grid(2, b1, 113.01)];
    await arrive(first, second, manifestOf(liling, [second]), manifestOf(tianyuan, [first]));
    await onReplica(async () => {
      expect(await at(113.005)).toEqual({ grid: a1, revision: 1 });
      expect(await at(113.015)).toEqual({ grid: b1, revision: 2 });
      // Both have the line between them: the lower code wins, as it would in one index.
      expect(await at(113.01)).toEqual({ grid: a1, revision: 1 });
      expect(await at(113.5)).toBeUndefined();
      expect(await grids.neighboursOf(a1)).toEqual([]);
    });
  });

  it('replace those of their own county, and no others', async () => {
    const [first, second, third] = [grid(1, a1, 113), grid(2, b1, 113.01), grid(3, a2, 113)];
    await arrive(first, second, manifestOf(liling, [second]), manifestOf(tianyuan, [first]));
    await onReplica(async () => {
      expect(await grids.revisionHolding(a1)).toBe(1);
      await arrive(third, manifestOf(tianyuan, [third]));
      await looked();
      expect(await at(113.005)).toEqual({ grid: a2, revision: 3 });
      expect(await at(113.015)).toEqual({ grid: b1, revision: 2 });
      expect([await grids.revisionHolding(a1), await grids.revisionHolding(a2)]).toEqual([undefined, 3]);
    });
  });

  it('say nothing of a county of which nothing has arrived', async () => {
    const first = grid(1, a1, 113);
    await arrive(first, manifestOf(tianyuan, [first]));
    await onReplica(() => expect(grids.revisionHolding(b1)).rejects.toMatchObject(notReady));
  });
});

describe('a revision that arrives', () => {
  it('is in force only when it is complete, whatever comes first', async () => {
    const [first, second] = [grid(1, a1, 113), [grid(2, a1, 113), grid(2, a2, 113.01)]];
    await arrive(first, manifestOf(tianyuan, [first]), manifestOf(tianyuan, second), second[1]!);
    await onReplica(async () => {
      expect((await at(113.005))?.revision).toBe(1);
      expect(await at(113.015)).toBeUndefined();
      await arrive(second[0]!);
      await looked();
      expect((await at(113.005))?.revision).toBe(2);
      expect(await at(113.015)).toEqual({ grid: a2, revision: 2 });
    });
  });

  it('waits for its time', async () => {
    const [first, second] = [grid(1, a1, 113), grid(2, a2, 113)];
    const later = manifestOf(tianyuan, [second], '2026-10-09T01:00:00.000Z');
    await arrive(first, second, manifestOf(tianyuan, [first]), later);
    await onReplica(async () => {
      expect((await at(113.005))?.grid).toBe(a1);
      now = new Date('2026-10-09T01:00:00.000Z');
      expect((await at(113.005))?.grid).toBe(a2);
    });
  });

  it('is not taken with a grid that is another than published', async () => {
    const first = grid(1, a1, 113);
    await arrive({ ...first, households: first.households + 1 }, manifestOf(tianyuan, [first]));
    await onReplica(() => expect(at(113.005)).rejects.toMatchObject(notReady));
  });

  it('makes the grids before it go, also when they come again', async () => {
    const [first, second] = [grid(1, a1, 113), grid(2, a2, 113)];
    const revisions = async () =>
      (await database.query<{ revision: number }>('SELECT DISTINCT revision FROM reference_grid')).map(
        ({ revision }) => revision,
      );
    await arrive(first, second, manifestOf(tianyuan, [first]), manifestOf(tianyuan, [second]));
    await onReplica(async () => {
      await looked();
      expect(await revisions()).toEqual([2]);
      await arrive(first);
      await looked();
      expect(await revisions()).toEqual([2]);
      expect((await at(113.005))?.revision).toBe(2);
    });
  });

  it('leaves the indexes of other counties as they are', async () => {
    const [first, second] = [grid(1, a1, 113), grid(2, b1, 113.01)];
    await arrive(first, manifestOf(tianyuan, [first]));
    await onReplica(async () => {
      const [before] = await reader.read();
      await arrive(second, manifestOf(liling, [second]));
      const after = await reader.read();
      expect(after.map(({ manifest }) => manifest.revision)).toEqual([2, 1]);
      expect(after[1]).toBe(before);
    });
  });
});
