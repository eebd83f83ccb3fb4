import { execFile } from 'node:child_process';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { keySettlesIn, newKey } from '#access';
import type { EvidenceRef } from '#contracts';
import { EvidenceReceipts } from '#evidence-receipts';
import { eventually, holding, type IncidentStory, story, type TestPerson } from '#testing';
import { createRemoteJWKSet, decodeProtectedHeader } from 'jose';
import { type EvidenceAtWork, startEvidence, worker } from './evidence-at-work.spec.js';
import { insertKey } from './keys/insert-key.js';
import { placeOnDisk } from './domain/place-on-disk.js';
import { photo } from './photos.spec.js';

const grid = '430211001001001';
const sanitation = 'D430211-sanitation';
const colleague = holding('grid_worker', grid);
const nextGrid = holding('grid_worker', '430211001001002');
const involved = holding('department_staff', sanitation);
const otherDepartment = holding('department_staff', 'D430211-municipal_works');
const chief = holding('duty_chief', '430211000000');
const evaluator = holding('evaluator', '430211000000');
const inspector = holding('grid_worker', '430211001001009');

let service: EvidenceAtWork;

beforeAll(async () => {
  service = await startEvidence();
});

afterAll(() => service?.close());

async function uploaded(size = { width: 64, height: 48 }): Promise<EvidenceRef & { receipt: string }> {
  const { status, body } = await service.upload(await photo(size));
  expect(status).toBe(201);
  return body;
}

const ref = ({ evidenceId, commitment }: EvidenceRef): EvidenceRef => ({ evidenceId, commitment });

async function reported(...evidence: EvidenceRef[]): Promise<IncidentStory> {
  const told = story().step('incident.reported.v1', { data: { grid, evidence: evidence.map(ref) } });
  await happened(told);
  return told;
}

async function happened(told: IncidentStory, since = 0): Promise<void> {
  await service.topics.publish(...told.since(since));
  await eventually(async () => {
    const [row] = await service.database.query<{ version: number }>(
      'SELECT version FROM incident WHERE incident_id = $1',
      [told.incidentId],
    );
    return row?.version === told.version;
  });
}

const view = (told: IncidentStory, { evidenceId }: EvidenceRef, as: TestPerson, query = '') =>
  service.send('GET', `/incidents/${told.incidentId}/files/${evidenceId}${query}`, { as });

describe('who sees a file', () => {
  it('is its uploader alone, until an incident cites it', async () => {
    const file = await uploaded();
    expect(await service.send('GET', `/files/${file.evidenceId}`, { as: worker })).toMatchObject({ status: 200 });
    for (const as of [colleague, involved]) {
      expect(await service.send('GET', `/files/${file.evidenceId}`, { as })).toMatchObject({
        status: 404,
        body: { code: 'EVIDENCE.UNKNOWN' },
      });
    }
    expect(await service.send('GET', `/files/${file.evidenceId}`)).toMatchObject({ status: 401 });
    for (const role of ['auditor', 'evaluator', 'security_admin', 'system_admin'] as const) {
      const as = { ...holding(role, '430211000000'), person: worker.person };
      expect(await service.send('GET', `/files/${file.evidenceId}`, { as })).toMatchObject({
        status: 403,
        body: { code: 'ACCESS.FORBIDDEN' },
      });
    }
    const told = await reported();
    expect(await view(told, file, worker)).toMatchObject({ status: 404, body: { code: 'EVIDENCE.UNKNOWN' } });
  });

  it('is whoever may see the incident that cites it', async () => {
    const file = await uploaded();
    const told = await reported(file);
    expect(await service.send('GET', `/files/${file.evidenceId}`, { as: worker })).toMatchObject({ status: 200 });
    for (const as of [worker, colleague, chief]) {
      const answer = await view(told, file, as);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('image/jpeg');
      expect(answer.headers.get('content-disposition')).toBe(`inline; filename="${file.evidenceId}.jpg"`);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    }
    expect(await view(told, file, nextGrid)).toMatchObject({ status: 403, body: { code: 'ACCESS.OUT_OF_SCOPE' } });
    expect(await view(told, file, involved)).toMatchObject({ status: 403, body: { code: 'ACCESS.OUT_OF_SCOPE' } });
    expect(await view(told, file, evaluator)).toMatchObject({ status: 403, body: { code: 'ACCESS.FORBIDDEN' } });
    expect(await view(story(), file, chief)).toMatchObject({ status: 404, body: { code: 'INCIDENT.UNKNOWN' } });
    expect(await view(await reported(), file, chief)).toMatchObject({
      status: 404,
      body: { code: 'EVIDENCE.UNKNOWN' },
    });
  });

  it('follows the incident: its unit while it has it, its inspector when there is one', async () => {
    const file = await uploaded();
    const told = await reported(file);
    expect((await view(told, file, inspector)).status).toBe(403);
    told
      .step('incident.registered.v1', { data: { grid } })
      .step('incident.dispatched.v1', { data: { leadUnit: sanitation, coUnits: [] } })
      .step('incident.inspection-assigned.v1', { data: { inspector: inspector.person } });
    await happened(told, 1);
    for (const as of [involved, inspector]) expect((await view(told, file, as)).status).toBe(200);
    expect((await view(told, file, otherDepartment)).status).toBe(403);
  });

  it('is nobody by its digest', async () => {
    const file = await uploaded();
    const [row] = await service.database.query<{ digest: string }>(
      `SELECT encode(stored_digest, 'hex') AS digest FROM evidence_file WHERE evidence_id = $1`,
      [file.evidenceId],
    );
    for (const name of [row!.digest, file.commitment]) {
      expect((await service.send('GET', `/files/${name}`, { as: worker })).status).toBe(400);
    }
  });
});

it('every step that cites files attaches them', async () => {
  const files = await Promise.all(Array.from({ length: 5 }, () => uploaded()));
  const [report, before, after, feedback, inspection] = files.map(ref) as [EvidenceRef, ...EvidenceRef[]];
  const selfHandled = story()
    .step('incident.reported.v1', { data: { grid, evidence: [report] } })
    .step('incident.self-handled.v1', { data: { before: [before!], after: [after!, report] } });
  const handled = story()
    .step('incident.reported.v1', { data: { grid, evidence: [] } })
    .step('incident.fed-back.v1', { data: { evidence: [feedback!] } })
    .step('incident.inspected.v1', { data: { evidence: [inspection!, feedback!] } });
  await happened(selfHandled);
  await happened(handled);
  for (const file of [report, before!, after!]) expect((await view(selfHandled, file, chief)).status).toBe(200);
  for (const file of [feedback!, inspection!]) expect((await view(handled, file, chief)).status).toBe(200);
  expect((await view(handled, report, chief)).status).toBe(404);
});

it('a citation of what is not here, or not that file, attaches nothing and holds nothing up', async () => {
  const [file, good] = [await uploaded(), await uploaded()];
  const unknown = { evidenceId: story().incidentId, commitment: file.commitment };
  const told = await reported(unknown, { ...file, commitment: 'x'.repeat(43) }, good);
  expect((await view(told, good, chief)).status).toBe(200);
  for (const other of [unknown, file]) expect((await view(told, other, chief)).status).toBe(404);
});

describe('a file on its way', () => {
  it('is sent again only when it has changed, but the right is asked for every time', async () => {
    const file = await uploaded();
    const told = await reported(file);
    const first = await view(told, file, chief);
    const again = (as: TestPerson) =>
      service.send('GET', `/incidents/${told.incidentId}/files/${file.evidenceId}`, {
        as,
        headers: { 'if-none-match': first.headers.get('etag')! },
      });
    expect(await again(chief)).toMatchObject({ status: 304, body: Buffer.alloc(0) });
    expect((await again(nextGrid)).status).toBe(403);
  });

  it('is small for lists', async () => {
    const file = await uploaded({ width: 640, height: 480 });
    const told = await reported(file);
    const [full, thumbnail] = [await view(told, file, chief), await view(told, file, chief, '?size=thumbnail')];
    expect(thumbnail.status).toBe(200);
    expect(thumbnail.body.length).toBeLessThan(full.body.length / 2);
    expect(thumbnail.headers.get('etag')).not.toBe(full.headers.get('etag'));
    expect(await view(told, file, chief, '?size=huge')).toMatchObject({
      status: 400,
      body: { code: 'REQUEST.INVALID' },
    });
  });

  it.each([
    ['altered', async (path: string) => writeFile(path, await photo())],
    ['longer', async (path: string) => appendFile(path, 'more')],
    ['missing', async (path: string) => rm(path)],
  ])('is not sent when it is %s on disk', async (_, damage) => {
    const file = await uploaded();
    const path = join(service.directory, ...placeOnDisk(file.evidenceId, 'full'));
    expect((await readFile(path)).length).toBeGreaterThan(0);
    await damage(path);
    const answer = await service.send('GET', `/files/${file.evidenceId}`, { as: worker });
    expect(answer).toMatchObject({ status: 500, body: { code: 'EVIDENCE.DAMAGED', evidenceId: file.evidenceId } });
    expect(answer.headers.get('content-disposition')).toBeNull();
  });
});

describe('a receipt', () => {
  const receipts = (url = service.url) =>
    new EvidenceReceipts(createRemoteJWKSet(new URL(`${url}/.well-known/jwks.json`)));

  it('is its uploader’s alone', async () => {
    const file = await uploaded();
    expect(await receipts().read([file.receipt], worker.person)).toEqual([ref(file)]);
    await expect(receipts().read([file.receipt], colleague.person)).rejects.toMatchObject({
      refusal: { code: 'EVIDENCE.RECEIPT_INVALID' },
    });
  });

  it('stays good when a newer key signs, and that one signs once everybody can have it', async () => {
    const keyOf = ({ receipt }: { receipt: string }) => decodeProtectedHeader(receipt).kid;
    const before = await uploaded();
    const next = await newKey();
    await insertKey(service.database, next);
    expect(keyOf(await uploaded())).toBe(keyOf(before));
    await service.database.query(`UPDATE signing_key SET created_at = created_at - $1 * interval '1 millisecond'`, [
      keySettlesIn,
    ]);
    const after = await uploaded();
    expect(keyOf(after)).toBe(next.keyId);
    expect(await receipts().read([before.receipt, after.receipt], worker.person)).toEqual([ref(before), ref(after)]);
  });

  it('may be tried again while its key may be too new for our copy, and is worth nothing once that is retired', async () => {
    const before = await uploaded();
    const program = fileURLToPath(new URL('../../../dist/apps/evidence/src/rotate-signing-key.js', import.meta.url));
    const env = { DATABASE_URL: service.database.url };
    await promisify(execFile)(process.execPath, [program, '--retire-older'], { env });
    const after = await uploaded();
    expect(await receipts().read([after.receipt], worker.person)).toEqual([ref(after)]);
    const reading = () => receipts().read([before.receipt], worker.person);
    await expect(reading()).rejects.toMatchObject({ refusal: { code: 'EVIDENCE.KEYS_UNAVAILABLE', status: 503 } });
    const now = Date.now();
    const later = jest.spyOn(Date, 'now').mockReturnValue(now + 11 * 60_000);
    await expect(reading()).rejects.toMatchObject({ refusal: { code: 'EVIDENCE.RECEIPT_INVALID', status: 422 } });
    later.mockRestore();
  });

  it('is signed with one key by replicas that start together', async () => {
    const replica = await service.replica();
    try {
      await eventually(async () => (await fetch(`${replica.url}/health/ready`)).status === 200);
      await service.database.query('DELETE FROM signing_key');
      const sets = await Promise.all(
        [service.url, replica.url, service.url, replica.url].map(async (url) =>
          (await fetch(`${url}/.well-known/jwks.json`)).text(),
        ),
      );
      expect(new Set(sets).size).toBe(1);
      expect(JSON.parse(sets[0]!).keys).toEqual([expect.not.objectContaining({ d: expect.anything() })]);
      const file = await uploaded();
      expect(await receipts(replica.url).read([file.receipt], worker.person)).toEqual([ref(file)]);
    } finally {
      await replica.stop();
    }
  });
});
