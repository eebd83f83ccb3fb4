import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, holding, startTestService, type TestService } from '#testing';
import { trailMigrations, trailRights } from './migrations.js';
import type { TrailConfig } from './trail.config.js';
import { trailModule } from './trail.module.js';

export const auditor = holding('auditor', '430211000000');
export const origin = 'trail.test/430211';

/** A trail service of the test's own, with an archive and a key of its own. */
export interface TrailAtWork extends TestService {
  readonly archive: string;
  readonly keyFile: string;
  /** How many entries there are. */
  size(): Promise<number>;
  /** Entries that match a query, as an auditor gets them. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects
  entries(query: string): Promise<any[]>;
  /** The newest checkpoint once its tree has this many entries at least: what the trail itself does is recorded, too. */
  checkpointOf(size: number): Promise<string>;
}

/** `settings`: beside those that all tests of the trail share. */
export async function startTrail(settings: Partial<TrailConfig> = {}): Promise<TrailAtWork> {
  const directory = await mkdtemp(join(tmpdir(), 'trail-'));
  const [archive, keyFile] = [join(directory, 'archive'), join(directory, 'signing-key')];
  const service = await startTestService<TrailConfig>({
    name: 'trail',
    module: trailModule,
    migrations: trailMigrations,
    rights: trailRights,
    settings: () => ({
      TRAIL_ARCHIVE_DIR: archive,
      TRAIL_KEY_FILE: keyFile,
      TRAIL_ORIGIN: origin,
      CHECKPOINT_EVERY: 200,
      ...settings,
    }),
    lockLife: 5_000,
  });
  await service.ready();
  const entriesOf = async (type: string): Promise<object[]> =>
    (await service.send('GET', `/entries?type=${type}`, { as: auditor })).body.entries;
  // What the trail says of itself is recorded, too: tests begin when that is over.
  const settled = eventually(async () => {
    const { body } = await service.send('GET', '/head', { as: auditor });
    const said = await Promise.all(['trail.key-adopted.v1', 'audit.settings-declared.v1'].map(entriesOf));
    return said.every((entries) => entries.length > 0) && body.published === body.size;
  });
  await settled.catch(async (error: unknown) => {
    // Jest would take the ground from under it, and it would go on to look for it.
    await service.close();
    throw error;
  });
  return Object.assign(Object.create(service) as TestService, {
    archive,
    keyFile,
    size: async () => {
      const { status, body } = await service.send('GET', '/head', { as: auditor });
      if (status !== 200) throw new Error(`the head answered ${status}`);
      return body.size as number;
    },
    entries: async (query: string) => (await service.send('GET', `/entries?${query}`, { as: auditor })).body.entries,
    checkpointOf: (size: number) =>
      eventually(async () => {
        const response = await fetch(`${service.url}/checkpoint`);
        const note = await response.text();
        return response.status === 200 && Number(note.split('\n')[1]) >= size && note;
      }, 20_000),
    close: async () => {
      await service.close();
      await rm(directory, { recursive: true });
    },
  });
}
