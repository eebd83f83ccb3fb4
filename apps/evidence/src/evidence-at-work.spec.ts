import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataKeys, dataKeys, decrypt } from '#erasable';
import { holding, startTestService, type Answer, type Sending, type TestPerson, type TestService } from '#testing';
import { placeOnDisk, type Size } from './domain/place-on-disk.js';
import type { EvidenceConfig } from './evidence.config.js';
import { evidenceModule } from './evidence.module.js';
import { evidenceMigrations } from './migrations.js';
import { readFacts } from './persistence/file-facts.js';
import { nameOf } from './storage/evidence-archive.js';

/** An evidence service of the test's own, with a directory of its own. */
export interface EvidenceAtWork extends TestService {
  readonly directory: string;
  /** Where the copies for the backup go. */
  readonly copies: string;
  upload(bytes: Uint8Array, sending?: Sending): Promise<Answer>;
  /** The paths of all files on disk, below the directory. */
  filesOnDisk(): Promise<string[]>;
  /** What the database tells of a file, decrypted. */
  factsOf(evidenceId: string): Promise<ReturnType<typeof readFacts>>;
  /** A form of a file as it lies on disk, decrypted. */
  onDisk(evidenceId: string, size: Size): Promise<Buffer>;
}

export const limit = 20 * 1024 * 1024;
export const worker: TestPerson = holding('grid_worker', '430211001001001');

export async function startEvidence(more: Partial<EvidenceConfig> = {}): Promise<EvidenceAtWork> {
  const directory = await mkdtemp(join(tmpdir(), 'evidence-'));
  const copies = await mkdtemp(join(tmpdir(), 'evidence-copies-'));
  const service = await startTestService<EvidenceConfig>({
    name: 'evidence',
    module: evidenceModule,
    migrations: evidenceMigrations,
    keys: dataKeys,
    settings: () => ({
      EVIDENCE_DIR: directory,
      EVIDENCE_COPY_DIR: copies,
      MAX_UPLOAD_BYTES: limit,
      MAX_RESIDENT_PHOTO_BYTES: limit / 2,
      ...more,
    }),
    streamsBodies: true,
  });
  await service.ready();
  const keyOf = async (evidenceId: string) => (await service.app.get(DataKeys).of(evidenceId)).key;
  return Object.assign(Object.create(service) as TestService, {
    directory,
    copies,
    upload: (bytes: Uint8Array, sending: Sending = {}) =>
      service.send('POST', '/files', {
        as: worker,
        body: bytes,
        ...sending,
        headers: { 'content-type': 'image/jpeg', ...sending.headers },
      }),
    filesOnDisk: async () => {
      const entries = await readdir(directory, { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    },
    factsOf: async (evidenceId: string) => {
      const [row] = await service.database.query<{ encrypted: Buffer }>(
        'SELECT encrypted FROM evidence_file WHERE evidence_id = $1',
        [evidenceId],
      );
      return readFacts(decrypt(await keyOf(evidenceId), evidenceId, row!.encrypted));
    },
    onDisk: async (evidenceId: string, size: Size) =>
      decrypt(
        await keyOf(evidenceId),
        nameOf(evidenceId, size),
        await readFile(join(directory, ...placeOnDisk(evidenceId, size))),
      ),
    close: async () => {
      await service.close();
      await rm(directory, { recursive: true });
      await rm(copies, { recursive: true });
    },
  });
}
