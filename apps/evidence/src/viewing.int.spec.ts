import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { keySettlesIn } from '#access';
import { type EvidenceRef, incidentEvents } from '#contracts';
import { commit } from '#custody';
import { EvidenceReceipts } from '#evidence-receipts';
import { eventLike, eventually, holding, type IncidentStory, recorded, story, type TestPerson } from '#testing';
import { createRemoteJWKSet, decodeProtectedHeader } from 'jose';
import { type EvidenceAtWork, startEvidence, worker } from './evidence-at-work.spec.js';
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

/** Makes a new key as an operator does. Gives its id. */
async function rotate(...options: readonly string[]): Promise<string> {
  const program = fileURLToPath(new URL('../../../dist/apps/evidence/src/rotate-signing-key.js', import.meta.url));
  const env = { DATABASE_URL: service.database.url };
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...options], { env });
  return /^new signing key: (\S+)$/m.exec(stdout)![1]!;
}

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

const digestsOf = ({ incidentId }: IncidentStory) => `/incidents/${incidentId}/file-digests`;

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

  it('goes on record before they are served, once an hour each', async () => {
    const file = await uploaded();
    const told = await reported(file);
    const other = holding('duty_chief', '430211000000');
    for (const as of [other, other, otherDepartment]) await view(told, file, as);
    await view(told, file, other, '?size=thumbnail');
    const shown = (await recorded(service, 'audit.personal-data-shown.v1')).filter(
      ({ subject }) => subject === told.incidentId,
    );
    expect(shown).toMatchObject([
      { actor: other.person, data: { incidentId: told.incidentId, what: 'FILES', ids: [file.evidenceId] } },
    ]);
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

  it('is told what opens the commitment in the trail: the digest of what they see, and the salt', async () => {
    const file = await uploaded();
    const told = await reported(file);
    const [digests] = (await service.send('GET', digestsOf(told), { as: chief })).body;
    const seen = createHash('sha256').update((await view(told, file, chief)).body as Buffer);
    expect(digests).toMatchObject({ evidenceId: file.evidenceId, digest: seen.digest('base64url') });
    const [salt, digest] = [Buffer.from(digests.salt, 'base64url'), Buffer.from(digests.digest, 'base64url')];
    expect(commit(salt, digest)).toBe(file.commitment);
    expect(await service.send('GET', digestsOf(told), { as: involved })).toMatchObject({ status: 403 });
    expect(await service.send('GET', digestsOf(story()), { as: chief })).toMatchObject({ status: 404 });
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
    const { storedDigest } = await service.factsOf(file.evidenceId);
    for (const name of [storedDigest.toString('hex'), file.commitment]) {
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

const citing = Object.entries(incidentEvents).flatMap(([type, { data }]) =>
  'evidence' in data.shape && type !== 'incident.reported.v1' ? [type as 'incident.fed-back.v1'] : [],
);

it.each(citing)('%s attaches its files: nobody has to remember to', async (type) => {
  const file = await uploaded();
  const told = story()
    .step('incident.reported.v1', { data: { grid, evidence: [] } })
    .step(type, { data: { evidence: [ref(file)] } });
  await happened(told);
  expect((await view(told, ref(file), chief)).status).toBe(200);
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

describe('a file of an incident whose caller is erased', () => {
  const erase = (time: string, ...told: IncidentStory[]) =>
    service.topics.publish(
      eventLike('privacy.person-erased.v1', { time, data: { incidents: told.map(({ incidentId }) => incidentId) } }),
    );
  const erasedFor = (told: IncidentStory, file: EvidenceRef) =>
    eventually(async () => (await view(told, file, chief)).body.code === 'EVIDENCE.ERASED');
  const shown = async (told: IncidentStory, file: EvidenceRef) => (await view(told, file, chief)).status;

  it('is shown to nobody any more, and is not on disk; other incidents keep theirs', async () => {
    const [file, other] = [await uploaded(), await uploaded()];
    const [told, elsewhere] = [await reported(file), await reported(other)];
    const { headers } = await view(told, file, chief);
    const at = new Date().toISOString();
    await erase(at, told);
    await erasedFor(told, file);
    const again = { as: chief, headers: { 'if-none-match': headers.get('etag')! } };
    expect(
      await service.send('GET', `/incidents/${told.incidentId}/files/${file.evidenceId}?size=thumbnail`, again),
    ).toMatchObject({ status: 410, body: { erasedAt: at } });
    expect((await service.send('GET', `/files/${file.evidenceId}`, { as: worker })).status).toBe(410);
    expect((await service.send('GET', digestsOf(told), { as: chief })).body).toEqual([
      { evidenceId: file.evidenceId, erased: true, erasedAt: at },
    ]);
    for (const root of [service.directory, service.copies]) {
      const names = await readdir(root, { recursive: true });
      expect(names.filter((name) => name.includes(file.evidenceId))).toEqual([]);
    }
    expect(await shown(elsewhere, other)).toBe(200);
  });

  it('goes also when the step that cites it comes after the erasure, and stays when it was taken after', async () => {
    const [before, after] = [await uploaded(), await uploaded()];
    const told = await reported();
    const [early, moment, late] = [-2_000, -1_000, 0].map((ago) => new Date(Date.now() + ago).toISOString()) as [
      string,
      string,
      string,
    ];
    // The keys of both files are younger than that in this test: what counts is when they were cited.
    await service.keysDatabase!.query(`UPDATE data_key SET made_at = made_at - interval '1 hour'`);
    await erase(moment, told);
    await eventually(async () => {
      const rows = await service.database.query('SELECT FROM erased_incident WHERE incident_id = $1', [
        told.incidentId,
      ]);
      return rows.length === 1;
    });
    told
      .step('incident.supplemented.v1', { time: early, data: { evidence: [ref(before)] } })
      .step('incident.supplemented.v1', { time: late, data: { evidence: [ref(after)] } });
    await happened(told, 1);
    await erasedFor(told, before);
    expect(await shown(told, after)).toBe(200);
    // The list is applied again after a restore.
    await erase(moment, told, await reported());
    await eventually(async () => (await shown(told, before)) === 410);
    expect(await shown(told, after)).toBe(200);
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
    const next = await rotate();
    expect(keyOf(await uploaded())).toBe(keyOf(before));
    await service.database.query(`UPDATE signing_key SET created_at = created_at - $1 * interval '1 millisecond'`, [
      keySettlesIn,
    ]);
    const after = await uploaded();
    expect(keyOf(after)).toBe(next);
    expect(await receipts().read([before.receipt, after.receipt], worker.person)).toEqual([ref(before), ref(after)]);
  });

  it('may be tried again while its key may be too new for our copy, and is worth nothing once that is retired', async () => {
    const before = await uploaded();
    const next = await rotate('--retire-older');
    const [made] = await service.database.query<{ event: object }>(
      `SELECT convert_from(payload, 'UTF8')::json AS event FROM outbox
       WHERE type = 'audit.signing-key-made.v1' ORDER BY position DESC LIMIT 1`,
    );
    expect(made?.event).toMatchObject({
      actor: 'operator:evidence',
      data: { keyId: next, retired: expect.arrayContaining([decodeProtectedHeader(before.receipt).kid]) },
    });
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
