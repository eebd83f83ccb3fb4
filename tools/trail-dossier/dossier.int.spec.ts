import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { commit, takeText } from '#custody';
import { newId } from '#primitives';
import { holding, type IncidentStory, story, type TestPerson } from '#testing';
import { extractText, getDocumentProxy } from 'unpdf';
import { startTrail, type TrailAtWork } from '../../apps/trail/src/trail-at-work.spec.js';
import type { PlatformReader } from './platform-reader.js';
import { writeDossier } from './write-dossier.js';

const chief = holding('duty_chief', '430211000000');
const said = takeText('门口垃圾堆了三天');
const opinion = takeText('请尽快处置');
const file = { evidenceId: newId(), digest: randomBytes(32), salt: randomBytes(16) };

let service: TrailAtWork;
let told: IncidentStory;
let out: string;

beforeAll(async () => {
  service = await startTrail();
  out = await mkdtemp(join(tmpdir(), 'dossier-'));
  const evidence = [{ evidenceId: file.evidenceId, commitment: commit(file.salt, file.digest) }];
  told = story()
    .step('incident.reported.v1', { data: { text: said.ref, evidence } })
    .step('incident.registered.v1')
    .step('incident.dispatched.v1', { data: { opinion: opinion.ref } });
  const before = await service.size();
  await service.topics.publish(...told.events);
  await service.checkpointOf(before + told.version);
});

afterAll(async () => {
  await service?.close();
  await rm(out, { recursive: true, force: true });
});

type Owner = (body: { textIds: string[] }) => Response;
const shown = ({ ref, content, salt }: typeof said, as = content) => ({
  ...{ textId: ref.textId, content: as, salt: salt.toString('base64url') },
});
const digests = [
  { evidenceId: newId(), digest: randomBytes(32).toString('base64url'), salt: randomBytes(16).toString('base64url') },
  {
    evidenceId: file.evidenceId,
    ...{ digest: file.digest.toString('base64url'), salt: file.salt.toString('base64url') },
  },
];
const honest: Record<string, Owner> = {
  'intake/texts/query': () => Response.json([shown(said)]),
  'dispatch/texts/query': () => Response.json([shown(opinion)]),
  evidence: () => Response.json(digests),
};

/** The real trail; the owners of texts and files as they would answer. */
const readerAs = (as: TestPerson, owners: Record<string, Owner>): PlatformReader => ({
  async ask(path, body) {
    const [owner = ''] = path.split('/', 1);
    if (owner === 'trail')
      return fetch(`${service.url}${path.slice('trail'.length)}`, {
        headers: {
          authorization: `Bearer ${await service.keys.token(as)}`,
          ...{ 'content-type': 'application/json', 'idempotency-key': newId() },
        },
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
      });
    if (path === `evidence/incidents/${told.incidentId}/file-digests`) return owners['evidence']!({ textIds: [] });
    return owners[path]!(body as { textIds: string[] });
  },
});

const page = (name: string): string => `../../apps/gateway/public/receipt/${name}.js`;

const written = async () => ({
  json: JSON.parse(await readFile(join(out, 'dossier.json'), 'utf8')) as {
    checkpoint: { size: number };
    commitments: { id: string; opening: unknown }[];
  },
  pdf: await readFile(join(out, 'dossier.pdf')),
});

describe('gathering a dossier', () => {
  it('opens what each owner shows, and writes JSON and PDF of one checkpoint, for nobody else to read', async () => {
    const result = await writeDossier(readerAs(chief, honest), told.incidentId, out);
    expect(result).toMatchObject({ entries: 3, opened: 3, unopened: [], misfits: [] });
    const { json, pdf } = await written();
    expect(json.commitments.every(({ opening }) => opening !== null)).toBe(true);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
    for (const words of [said.content, opinion.content, `检查点：${json.checkpoint.size} 条记录`])
      expect(text.replace(/\s/g, '')).toContain(words.replace(/\s/g, ''));
    for (const name of ['dossier.json', 'dossier.pdf'])
      expect((await stat(join(out, name))).mode.toString(8)).toMatch(/600$/);
  });

  it('writes what the public page finds to hold', async () => {
    await writeDossier(readerAs(chief, honest), told.incidentId, out);
    const text = await readFile(join(out, 'dossier.json'), 'utf8');
    const { readDocument } = (await import(page('read-document'))) as { readDocument: (text: string) => object };
    const { check } = (await import(page('check'))) as { check: (shown: object) => Promise<{ verdict: string }> };
    expect(await check(readDocument(text))).toMatchObject({ verdict: 'shown' });
    const forged = text.replace(said.content, '并无此事');
    expect(await check(readDocument(forged))).toMatchObject({ verdict: 'wrong' });
  });

  it('leaves closed what an owner refuses or leaves out, and says so', async () => {
    const forbidden: Owner = () => Response.json({ code: 'ACCESS.FORBIDDEN' }, { status: 403 });
    const owners = { ...honest, 'intake/texts/query': forbidden, 'dispatch/texts/query': () => Response.json([]) };
    const { opened, unopened } = await writeDossier(readerAs(chief, owners), told.incidentId, out);
    expect({ opened, unopened }).toEqual({
      opened: 1,
      unopened: [
        { owner: 'intake', count: 1, because: 'ACCESS.FORBIDDEN' },
        { owner: 'dispatch', count: 1, because: 'not shown to this reader' },
      ],
    });
  });

  it('names a text that its owner has altered, and writes the rest', async () => {
    const owners = { ...honest, 'intake/texts/query': () => Response.json([shown(said, '并无此事')]) };
    const { opened, misfits } = await writeDossier(readerAs(chief, owners), told.incidentId, out);
    expect({ opened, misfits }).toEqual({ opened: 2, misfits: [said.ref.textId] });
    const { json } = await written();
    expect(json.commitments.filter(({ opening }) => opening === null).map(({ id }) => id)).toEqual([said.ref.textId]);
  });

  it('breaks off where an owner does not answer, or the trail refuses', async () => {
    const away: Owner = () => Response.json({ code: 'SERVICE.UNAVAILABLE' }, { status: 500 });
    const owners = { ...honest, evidence: away };
    await expect(writeDossier(readerAs(chief, owners), told.incidentId, out)).rejects.toThrow(
      'evidence does not answer',
    );
    const stranger = holding('dispatcher', '430211000000');
    await expect(writeDossier(readerAs(stranger, honest), told.incidentId, out)).rejects.toThrow('ACCESS.FORBIDDEN');
  });
});
