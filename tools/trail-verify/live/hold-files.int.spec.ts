import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EvidenceRef } from '#contracts';
import { DataKeys, encrypt } from '#erasable';
import { newId } from '#primitives';
import { eventLike, eventually, type IncidentStory, story } from '#testing';
import { placeOnDisk, type Size } from '../../../apps/evidence/src/domain/place-on-disk.js';
import { type EvidenceAtWork, startEvidence } from '../../../apps/evidence/src/evidence-at-work.spec.js';
import { writeFacts } from '../../../apps/evidence/src/persistence/file-facts.js';
import { pdf, photo } from '../../../apps/evidence/src/photos.spec.js';
import { nameOf } from '../../../apps/evidence/src/storage/evidence-archive.js';
import { type Alteration, type DrilledLog, startDrilledLog, whileAltered } from './drilled-log.spec.js';
import { type EvidenceOwner, holdFiles } from './hold-files.js';
import { closeOwners, ownerAt } from './owners.js';

const grid = '430211001001001';
const day = 86_400_000;

let log: DrilledLog;
let evidence: EvidenceAtWork;
let owner: EvidenceOwner;

beforeAll(async () => {
  log = await startDrilledLog();
  evidence = await startEvidence();
  const { database, keysDatabase, directory } = evidence;
  owner = { ...ownerAt('evidence', database.url, keysDatabase!.url), directory } as EvidenceOwner;
});

afterAll(async () => {
  if (owner) await closeOwners(new Map([['evidence', owner]]));
  await evidence?.close();
  await log?.close();
});

const held = (patience = 0) => holdFiles(log.tables, owner, patience);

type Found = readonly (readonly [kind: string, sequence: number | null, what: string])[];

/** What is found: kinds, entries, and whether it is the file itself or its preview. */
const found = async (): Promise<Found> =>
  (await held()).map(({ kind, sequence, detail }) => [
    kind,
    sequence,
    /: (its preview|it|its key|what|evidence) /.exec(detail)![1]!,
  ]);

async function uploaded(content?: Buffer): Promise<EvidenceRef> {
  const type = content ? { headers: { 'content-type': 'application/pdf' } } : {};
  const { status, body } = await evidence.upload(content ?? (await photo({ width: 96, height: 64 })), type);
  expect(status).toBe(201);
  await log.record(evidence);
  return { evidenceId: body.evidenceId, commitment: body.commitment };
}

/** Files are cited by a step, and evidence and the log have heard of it. */
async function reported(...files: readonly EvidenceRef[]): Promise<IncidentStory> {
  const cited = files.map(({ evidenceId, commitment }) => ({ evidenceId, commitment }));
  const told = story().step('incident.reported.v1', { data: { grid, evidence: cited } });
  await evidence.topics.publish(...told.events);
  await log.record(undefined, ...told.events);
  await eventually(async () => {
    const rows = await evidence.database.query('SELECT FROM incident WHERE incident_id = $1', [told.incidentId]);
    return rows.length === 1;
  });
  return told;
}

/** A photo that was uploaded and cited; `entry` is of the step that cites it. */
async function citedPhoto(): Promise<EvidenceRef & { told: IncidentStory; entry: number }> {
  const file = await uploaded();
  const told = await reported(file);
  const [, entry] = await log.committingTo(file.evidenceId);
  return { ...file, told, entry: entry! };
}

const pathOf = (evidenceId: string, size: Size = 'full') => join(evidence.directory, ...placeOnDisk(evidenceId, size));

/** What is found while a file on disk is another, or none; then it is put back. */
async function foundWhileOnDisk(path: string, change: (before: Buffer) => Buffer | undefined): Promise<Found> {
  const before = await readFile(path);
  const after = change(before);
  await (after ? writeFile(path, after) : rm(path));
  try {
    return await found();
  } finally {
    await writeFile(path, before);
  }
}

const flipped = (bytes: Buffer): Buffer => {
  const altered = Buffer.from(bytes);
  altered[altered.length >> 1]! ^= 1;
  return altered;
};

const fileRow = (evidenceId: string, change: Pick<Alteration, 'set' | 'values'> = {}): Alteration => ({
  ...{ database: evidence.database, table: 'evidence_file', where: ['evidence_id', evidenceId] },
  ...change,
});
const keyRow = (evidenceId: string, change: Pick<Alteration, 'set' | 'values'> = {}): Alteration => ({
  ...{ database: evidence.keysDatabase!, table: 'data_key', where: ['subject_id', evidenceId] },
  ...change,
});

describe('the files that evidence took in, held against the log', () => {
  it('are all as they were, photos and papers, cited or not', async () => {
    await reported(await uploaded(), await uploaded(pdf));
    await uploaded();
    expect(await held()).toEqual([]);
  });

  it('show a bit that was flipped on disk, in the photo or its preview', async () => {
    const { evidenceId, entry } = await citedPhoto();
    expect(await foundWhileOnDisk(pathOf(evidenceId), flipped)).toEqual([['FILE_ALTERED', entry, 'it']]);
    expect(await foundWhileOnDisk(pathOf(evidenceId, 'thumbnail'), flipped)).toEqual([
      ['FILE_ALTERED', entry, 'its preview'],
    ]);
    expect(await foundWhileOnDisk(pathOf(evidenceId), () => Buffer.alloc(0))).toEqual([['FILE_ALTERED', entry, 'it']]);
  });

  it('show a file that is gone from disk', async () => {
    const { evidenceId, entry } = await citedPhoto();
    expect(await foundWhileOnDisk(pathOf(evidenceId), () => undefined)).toEqual([['FILE_MISSING', entry, 'it']]);
  });

  it('show another photo, encrypted as it must be, also with its digest put in place', async () => {
    const { evidenceId, entry } = await citedPhoto();
    const another = await uploaded();
    const { key } = await evidence.app.get(DataKeys).of(evidenceId);
    const forged = encrypt(key, nameOf(evidenceId, 'full'), await evidence.onDisk(another.evidenceId, 'full'));
    expect(await foundWhileOnDisk(pathOf(evidenceId), () => forged)).toEqual([['FILE_ALTERED', entry, 'it']]);
    const { storedDigest } = await evidence.factsOf(another.evidenceId);
    const facts = writeFacts({ ...(await evidence.factsOf(evidenceId)), storedDigest });
    const row = fileRow(evidenceId, { set: 'encrypted = $2', values: [encrypt(key, evidenceId, facts)] });
    await whileAltered(row, async () =>
      expect(await foundWhileOnDisk(pathOf(evidenceId), () => forged)).toEqual([['FILE_ALTERED', entry, 'what']]),
    );
  });

  it('show what is kept of a file altered, or deleted', async () => {
    const { evidenceId, entry } = await citedPhoto();
    const set = 'encrypted = set_byte(encrypted, 30, get_byte(encrypted, 30) # 1)';
    expect(await whileAltered(fileRow(evidenceId, { set }), found)).toEqual([['FILE_ALTERED', entry, 'what']]);
    const citation = { ...fileRow(evidenceId), table: 'evidence_attachment' };
    const upload = (await log.committingTo(evidenceId))[0];
    await whileAltered(citation, async () =>
      expect(await whileAltered(fileRow(evidenceId), found)).toEqual([
        ['FILE_MISSING', upload, 'evidence'],
        ['FILE_MISSING', entry, 'evidence'],
      ]),
    );
  });

  it('show a key that was destroyed, or thrown away, without an erasure', async () => {
    const { evidenceId, entry } = await citedPhoto();
    const set = 'key = NULL, erased_at = clock_timestamp()';
    expect(await whileAltered(keyRow(evidenceId, { set }), found)).toEqual([['FILE_MISSING', entry, 'its key']]);
    expect(await whileAltered(keyRow(evidenceId), found)).toEqual([['FILE_MISSING', entry, 'its key']]);
    expect(await held()).toEqual([]);
  });
});

describe('a file of an incident whose caller is erased', () => {
  /** Erases incidents' files: evidence and the log hear of it. Gives the moment. */
  async function erase(...told: readonly IncidentStory[]): Promise<Date> {
    const time = new Date().toISOString();
    const incidents = told.map(({ incidentId }) => incidentId);
    const event = eventLike('privacy.person-erased.v1', { time, data: { incidents } });
    await evidence.topics.publish(event);
    await eventually(async () => {
      const rows = await evidence.database.query('SELECT FROM erased_incident WHERE incident_id = $1', [incidents[0]]);
      return rows.length === 1;
    });
    await log.record(undefined, event);
    return new Date(time);
  }

  const onDisk = async ({ evidenceId }: EvidenceRef) =>
    (await evidence.filesOnDisk()).filter((path) => path.includes(evidenceId)).length;

  it('is no problem, also where another incident cites it', async () => {
    const file = await citedPhoto();
    await reported(file);
    await erase(file.told);
    expect(await onDisk(file)).toBe(0);
    expect(await log.committingTo(file.evidenceId)).toHaveLength(3);
    expect(await held()).toEqual([]);
  });

  it('covers no other file, at the same moment', async () => {
    const [file, bystander] = [await citedPhoto(), await citedPhoto()];
    const at = await erase(file.told);
    const set = 'key = NULL, erased_at = $2';
    expect(await whileAltered(keyRow(bystander.evidenceId, { set, values: [at] }), found)).toEqual([
      ['FILE_MISSING', bystander.entry, 'its key'],
    ]);
  });
});

describe('a file that nobody has cited', () => {
  const uploadedAgo = (age: number) => {
    const evidenceId = newId();
    const time = new Date(Date.now() - age).toISOString();
    return eventLike('evidence.stored.v1', { subject: evidenceId, time, data: { evidenceId } });
  };

  it('is missed within thirty days, and not after', async () => {
    const [old, young] = [uploadedAgo(31 * day), uploadedAgo(29 * day)];
    await log.record(undefined, old);
    expect(await held()).toEqual([]);
    await log.record(undefined, young);
    const [entry] = await log.committingTo(young.event.subject);
    expect(await found()).toEqual([['FILE_MISSING', entry, 'evidence']]);
  });
});
