import { rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, spawnService } from '#testing';
import pg from 'pg';
import { type EvidenceAtWork, limit, startEvidence, worker } from './evidence-at-work.spec.js';
import { EVIDENCE_CONFIG, type EvidenceConfig } from './evidence.config.js';
import { photo } from './photos.spec.js';
import { IncomingFiles } from './receiving/incoming-files.js';
import { EvidenceArchive } from './storage/evidence-archive.js';
import { SweepOrphans } from './storage/sweep-orphans.js';

let service: EvidenceAtWork;

beforeAll(async () => {
  service = await startEvidence();
});

afterAll(() => service?.close());

/** Holds everybody up who would write to a table, until released. */
async function heldUpAt(table: string): Promise<{ release(): Promise<void> }> {
  const client = new pg.Client({ connectionString: service.database.ownerUrl });
  await client.connect();
  await client.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  return { release: () => client.end() };
}

const unfinished = () => service.database.query('SELECT evidence_id FROM unfinished_file');
const twoHoursPass = () => service.database.query(`UPDATE unfinished_file SET started_at = now() - interval '2 hours'`);
const rows = () => service.database.query('SELECT evidence_id FROM evidence_file');

describe('an upload cut short', () => {
  it('between file and row leaves a file that goes with the next sweep, and the same key then works', async () => {
    const { body: kept } = await service.upload(await photo());
    const [before, bytes, key] = [await service.filesOnDisk(), await photo(), 'killed-midway'];
    const doomed = await spawnService('evidence', service, {
      EVIDENCE_DIR: service.directory,
      MAX_UPLOAD_BYTES: String(limit),
    });
    try {
      await eventually(async () => (await fetch(`${doomed.url}/.well-known/jwks.json`)).status === 200);
      const lock = await heldUpAt('evidence_file');
      const answer = service.upload(bytes, { to: doomed.url, key }).catch(() => 'broken off');
      await eventually(async () => (await unfinished()).length === 1);
      await eventually(async () => (await service.filesOnDisk()).length === before.length + 3);
      await doomed.kill();
      await lock.release();
      expect(await answer).toBe('broken off');
    } finally {
      await doomed.kill();
    }
    expect(await rows()).toEqual([{ evidence_id: kept.evidenceId }]);

    const sweep = service.app.get(SweepOrphans);
    expect(await sweep.sweep()).toBe(0);
    await twoHoursPass();
    expect(await sweep.sweep()).toBe(1);
    const left = (await service.filesOnDisk()).filter((path) => !path.includes('incoming'));
    expect(left.sort()).toEqual(before.sort());
    expect(await service.upload(bytes, { key })).toMatchObject({ status: 201 });
    expect(await unfinished()).toEqual([]);
  });

  it('by a pause so long that the sweep has given it up keeps nothing and may be sent again', async () => {
    const [before, files, bytes, key] = [await rows(), await service.filesOnDisk(), await photo(), 'held-up-long'];
    const lock = await heldUpAt('idempotency');
    const answer = service.upload(bytes, { key });
    await eventually(async () => (await unfinished()).length === 1);
    await eventually(async () => (await service.filesOnDisk()).length === files.length + 3);
    await twoHoursPass();
    expect(await service.app.get(SweepOrphans).sweep()).toBe(1);
    await lock.release();
    expect(await answer).toMatchObject({ status: 503, body: { code: 'EVIDENCE.OVERTAKEN' } });
    expect(await rows()).toEqual(before);
    expect(await service.upload(bytes, { key })).toMatchObject({ status: 201 });
  });
});

it('what a dead process was receiving goes at the next start; what is being received stays', async () => {
  const [dead, alive] = ['dead', 'alive'].map((name) => join(service.directory, 'incoming', name)) as [string, string];
  for (const path of [dead, alive]) await writeFile(path, 'half a file');
  const longAgo = Date.now() / 1_000 - 7_200;
  await utimes(dead, longAgo, longAgo);
  await service.stop();
  await service.restart();
  await eventually(async () => !(await service.filesOnDisk()).includes(dead));
  expect(await service.filesOnDisk()).toContain(alive);
});

it('what lies on disk without a row and without an announcement is left alone', async () => {
  const { body } = await service.upload(await photo());
  const before = await service.filesOnDisk();
  await service.database.query('DELETE FROM evidence_file WHERE evidence_id = $1', [body.evidenceId]);
  await service.app.get(SweepOrphans).sweep();
  expect(await service.filesOnDisk()).toEqual(before);
  expect(await service.send('GET', `/files/${body.evidenceId}`, { as: worker })).toMatchObject({ status: 404 });
});

it('is not ready while its directory can’t be written to', async () => {
  const incoming = join(service.directory, 'incoming');
  await rename(incoming, `${incoming}-gone`);
  const answer = await fetch(`${service.url}/health/ready`);
  await rename(`${incoming}-gone`, incoming);
  const { ready, missing } = (await answer.json()) as { ready: boolean; missing: string[] };
  expect(ready).toBe(false);
  expect(missing).toContain('the evidence directory is not writable');
});

it('is not ready while there is no room for twenty of the largest files', async () => {
  const config = service.app.get<EvidenceConfig>(EVIDENCE_CONFIG);
  expect(await new IncomingFiles(config).trouble()).toBeUndefined();
  const tooBig = new IncomingFiles({ ...config, MAX_UPLOAD_BYTES: 2 ** 50 });
  expect(await tooBig.trouble()).toBe('the evidence directory is nearly full');
});

it.each(['full', 'thumbnail'] as const)(
  'a disk that fills up (%s) is a refusal, and the same key works later',
  async (at) => {
    const [before, bytes, key] = [await service.filesOnDisk(), await photo(), `disk-full-${at}`];
    const archive = service.app.get(EvidenceArchive);
    const write = archive.write.bind(archive);
    archive.write = async (id, size, key, content) => {
      if (size === at) await writeFile('/dev/full', content);
      else await write(id, size, key, content);
    };
    const answer = await service.upload(bytes, { key });
    archive.write = write;
    expect(answer).toMatchObject({ status: 503, body: { code: 'EVIDENCE.NO_ROOM' } });
    expect(answer.headers.get('retry-after')).toBe('60');
    expect(await service.filesOnDisk()).toEqual(before);
    expect(await unfinished()).toEqual([]);
    expect(await service.upload(bytes, { key })).toMatchObject({ status: 201 });
  },
);

it('a file that no incident has cited for thirty days goes; one that is cited stays', async () => {
  const uploads = [await service.upload(await photo()), await service.upload(await photo())];
  const [cited, uncited] = uploads.map(({ body }) => body);
  await service.database.query(
    'INSERT INTO evidence_attachment (incident_id, evidence_id, cited_at) VALUES ($1, $1, now())',
    [cited.evidenceId],
  );
  const sweep = service.app.get(SweepOrphans);
  const age = (days: number) =>
    service.database.query(
      `UPDATE evidence_file SET created_at = now() - make_interval(days => $1)
                            WHERE evidence_id = ANY ($2::uuid[])`,
      [days, [cited.evidenceId, uncited.evidenceId]],
    );
  await age(29);
  await sweep.sweep();
  const both = await service.filesOnDisk();
  expect(both.some((path) => path.includes(uncited.evidenceId))).toBe(true);
  await age(31);
  expect(await sweep.sweep()).toBe(1);
  const left = await service.filesOnDisk();
  expect(left).toHaveLength(both.length - 2);
  expect(left.some((path) => path.includes(uncited.evidenceId))).toBe(false);
  expect(await service.send('GET', `/files/${uncited.evidenceId}`, { as: worker })).toMatchObject({ status: 404 });
  expect(await service.send('GET', `/files/${cited.evidenceId}`, { as: worker })).toMatchObject({ status: 200 });
});
