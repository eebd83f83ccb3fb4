import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { commit, takeText } from '#custody';
import { newId } from '#primitives';
import { eventLike, holding, type IncidentStory, recorded, story } from '#testing';
import { extractText, getDocumentProxy } from 'unpdf';
import { auditor, startTrail, type TrailAtWork } from '../trail-at-work.spec.js';
import type { Dossier, ProvenEntry } from './dossier.js';
import { provenBy } from './proven-by.spec.js';

const chief = holding('duty_chief', '430211000000');
const said = takeText('门口垃圾堆了三天，住户王小明反映');
const file = { evidenceId: newId(), digest: randomBytes(32), salt: randomBytes(16) };
const leadUnit = 'D430211-sanitation';
const sanitation = '天元区环境卫生管理局';
const erasedAt = '2026-10-09T05:00:00.000Z';

let service: TrailAtWork;
let told: IncidentStory;

beforeAll(async () => {
  service = await startTrail();
  told = story()
    .step('incident.reported.v1', {
      data: {
        text: said.ref,
        evidence: [{ evidenceId: file.evidenceId, commitment: commit(file.salt, file.digest) }],
      },
    })
    .step('incident.registered.v1')
    .step('incident.dispatched.v1');
  const before = await service.size();
  await service.topics.publish(
    ...told.events,
    eventLike('incident.urged.v1', { subject: told.incidentId }),
    eventLike('audit.command-refused.v1', { data: { incidentId: told.incidentId } }),
    eventLike('custody.transitions-declared.v1', { time: '2026-10-09T00:00:00.000Z' }),
    eventLike('registry.catalogue-published.v1'),
    eventLike('registry.revision-published.v1'),
    ...['环卫处', sanitation].map((name) =>
      eventLike('registry.unit-changed.v1', { subject: leadUnit, data: { code: leadUnit, name } }),
    ),
    eventLike('privacy.person-erased.v1', { time: erasedAt, data: { incidents: [told.incidentId] } }),
    eventLike('privacy.person-erased.v1', { time: '2026-10-09T06:00:00.000Z' }),
  );
  await service.checkpointOf(before + told.version + 9);
});

afterAll(() => service?.close());

const path = () => `/incidents/${told.incidentId}/dossier`;
const read = async (as = auditor) => (await service.send('GET', path(), { as })).body as Dossier;
const open = (body: object, as = auditor) => service.send('POST', path(), { as, body });
const typesOf = (entries: readonly ProvenEntry[]): string[] =>
  entries.map(({ bytes }) => (JSON.parse(Buffer.from(bytes, 'base64').toString()) as { type: string }).type);

const text = { textId: said.ref.textId, content: said.content, salt: said.salt.toString('base64url') };
const photo = {
  evidenceId: file.evidenceId,
  ...{ digest: file.digest.toString('base64url'), salt: file.salt.toString('base64url') },
};

describe('a dossier', () => {
  it('has every entry about the incident, each proven against one signed checkpoint', async () => {
    const dossier = await read();
    const types = typesOf(dossier.entries).filter((type) => type !== 'audit.exported.v1');
    expect(types.sort()).toEqual([
      ...['audit.command-refused.v1', 'incident.dispatched.v1', 'incident.registered.v1', 'incident.reported.v1'],
      'incident.urged.v1',
    ]);
    const isProven = provenBy(dossier);
    expect(dossier.entries.map(isProven)).toEqual(dossier.entries.map(() => true));
    const [first] = dossier.entries;
    expect(isProven({ ...first!, bytes: Buffer.from('{}').toString('base64') })).toBe(false);
  });

  it('has the rules that its steps were judged by, proven as well, and says which the trail does not have', async () => {
    const dossier = await read();
    const published = dossier.rules.flatMap(({ entry }) => entry ?? []);
    expect(typesOf(published).sort()).toEqual([
      ...['custody.transitions-declared.v1', 'registry.catalogue-published.v1', 'registry.revision-published.v1'],
    ]);
    expect(published.map(provenBy(dossier))).toEqual([true, true, true]);
    // The golden table is dispatch’s; intake, whose steps the first two are, has declared none here.
    const steps = dossier.entries.filter(({ topic }) => topic === 'incident.events.v1');
    expect(dossier.rules).toContainEqual({
      rule: { kind: 'TRANSITIONS', service: 'intake' },
      ...{ steps: steps.slice(0, 2).map(({ sequence }) => sequence), entry: null },
    });
  });

  it('shows the duty chief of the place the case, and not who looked at what or was refused', async () => {
    expect(typesOf((await read(chief)).entries)).not.toContain('audit.command-refused.v1');
    expect((await read(chief)).entries).toHaveLength(4);
  });

  it('is read by the auditor and the duty chief of the place only', async () => {
    for (const [who, code] of [
      [holding('dispatcher', '430211000000'), 'ACCESS.FORBIDDEN'],
      [holding('duty_chief', '430281000000'), 'ACCESS.OUT_OF_SCOPE'],
    ] as const) {
      expect(await service.send('GET', path(), { as: who })).toMatchObject({ status: 403, body: { code } });
      expect(await open({}, who)).toMatchObject({ status: 403, body: { code } });
    }
    expect((await service.send('GET', path())).status).toBe(401);
    const nowhere = await service.send('GET', `/incidents/${newId()}/dossier`, { as: auditor });
    expect(nowhere).toMatchObject({ status: 404, body: { code: 'TRAIL.NO_SUCH_INCIDENT' } });
  });

  it('shows texts and digests beside the commitments that they open, and keeps nothing of them', async () => {
    const { status, body } = await open({ texts: [text], files: [photo] });
    expect(status).toBe(200);
    const openings = (body as Dossier).commitments.map(({ id, opening }) => [id, opening]);
    expect(openings).toContainEqual([said.ref.textId, { content: said.content, salt: text.salt }]);
    expect(openings).toContainEqual([file.evidenceId, { digest: photo.digest, salt: photo.salt }]);
    const given = (await recorded(service, 'audit.exported.v1')).at(-1);
    expect(given).toMatchObject({
      actor: auditor.person,
      data: {
        what: 'dossier',
        filter: { format: 'JSON', opened: 2 },
        rows: (body as Dossier).entries.length,
        incidentId: told.incidentId,
      },
    });
    expect(await service.database.holds('王小明')).toBe(false);
    expect((await read()).commitments.every(({ opening }) => opening === null)).toBe(true);
  });

  it('refuses what does not fit, by its id', async () => {
    const forged = await open({ texts: [{ ...text, content: '并无此事' }], files: [photo] });
    expect(forged).toMatchObject({
      status: 422,
      body: { code: 'TRAIL.OPENING_REFUSED', ids: [said.ref.textId] },
    });
    const stranger = newId();
    const foreign = await open({ texts: [text, { ...text, textId: stranger }] });
    expect(foreign).toMatchObject({ status: 422, body: { ids: [stranger] } });
    expect(await open({ texts: [{ ...text, salt: 'short' }] })).toMatchObject({
      status: 400,
      body: { code: 'REQUEST.INVALID' },
    });
  });

  it('shows what was erased, with the entry that says so; and refuses the claim where none does', async () => {
    const erased = { textId: said.ref.textId, erased: true, erasedAt };
    const { body } = await open({ texts: [erased] });
    const dossier = body as Dossier;
    expect(dossier.commitments).toContainEqual(expect.objectContaining({ id: erased.textId, opening: { erasedAt } }));
    expect(typesOf(dossier.erasures)).toEqual(['privacy.person-erased.v1']);
    expect(dossier.erasures.map(provenBy(dossier))).toEqual([true]);
    // Of that moment is an erasure, of another incident.
    const claim = await open({ texts: [{ ...erased, erasedAt: '2026-10-09T06:00:00.000Z' }] });
    expect(claim).toMatchObject({ status: 422, body: { ids: [erased.textId] } });
  });

  it('is of an earlier checkpoint where that is asked for', async () => {
    const { checkpoint, entries } = await read();
    // That it was read is about the incident as well, and on record.
    await service.checkpointOf(checkpoint.size + 1);
    const { body } = await open({ checkpoint: checkpoint.size });
    expect(body).toMatchObject({ checkpoint: { size: checkpoint.size } });
    expect((body as Dossier).entries).toEqual(entries);
    expect(await open({ checkpoint: 1_000_000 })).toMatchObject({
      status: 404,
      body: { code: 'TRAIL.NO_SUCH_CHECKPOINT', size: 1_000_000 },
    });
  });
});

describe('a dossier on paper', () => {
  const print = (body: object, as = auditor) => service.send('POST', `${path()}/pdf`, { as, body });
  const wordsOf = async (pdf: Buffer): Promise<string> => {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
    return text.replace(/\s/g, '');
  };

  it('is a PDF of the same dossier, with units by their names, and on record before', async () => {
    const { checkpoint } = await read(chief);
    const { status, headers, body } = await print(
      { checkpoint: checkpoint.size, texts: [text], files: [photo] },
      chief,
    );
    expect({ status, type: headers.get('content-type') }).toEqual({ status: 200, type: 'application/pdf' });
    expect(headers.get('content-disposition')).toContain(`dossier-${told.incidentId}.pdf`);
    expect((body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    const words = await wordsOf(body as Buffer);
    for (const word of [
      '事件卷宗',
      '立案',
      said.content,
      file.digest.toString('hex'),
      `${checkpoint.size}条记录`,
      sanitation,
    ])
      expect(words).toContain(word);
    expect((await recorded(service, 'audit.exported.v1')).at(-1)).toMatchObject({
      actor: chief.person,
      data: { what: 'dossier', filter: { format: 'PDF', opened: 2 }, incidentId: told.incidentId },
    });
    expect(await service.database.holds('王小明')).toBe(false);
  });

  it('is given with nothing opened, too; and to nobody who may not read the dossier', async () => {
    const { body } = await print({});
    expect(await wordsOf(body as Buffer)).toContain('未开启');
    const before = (await recorded(service, 'audit.exported.v1')).length;
    for (const [who, code] of [
      [holding('dispatcher', '430211000000'), 'ACCESS.FORBIDDEN'],
      [holding('duty_chief', '430281000000'), 'ACCESS.OUT_OF_SCOPE'],
    ] as const)
      expect(await print({}, who)).toMatchObject({ status: 403, body: { code } });
    const forged = await print({ texts: [{ ...text, content: '并无此事' }] });
    expect(forged).toMatchObject({ status: 422, body: { code: 'TRAIL.OPENING_REFUSED' } });
    expect(await recorded(service, 'audit.exported.v1')).toHaveLength(before);
  });

  it('is not printed where it is long: a program reads it', async () => {
    const long = story().step('incident.reported.v1');
    const before = await service.size();
    const urged = Array.from({ length: 500 }, () => eventLike('incident.urged.v1', { subject: long.incidentId }));
    await service.topics.publish(...long.events, ...urged);
    await service.checkpointOf(before + 501);
    const asked = await service.send('POST', `/incidents/${long.incidentId}/dossier/pdf`, { as: chief });
    expect(asked).toMatchObject({ status: 422, body: { code: 'TRAIL.DOSSIER_TOO_LARGE', entries: 500 } });
  });
});
