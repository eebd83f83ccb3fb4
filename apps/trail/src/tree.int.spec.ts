import { appendFile, readdir, readFile, rename, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Frontier, leafHash, verifyConsistency, verifyInclusion } from '#merkle';
import {
  formatVerifierKey,
  openNote,
  parseCheckpoint,
  parseNote,
  parseVerifierKey,
  type VerifierKey,
} from '#signed-note';
import { eventLike, eventually } from '#testing';
import pg from 'pg';
import { replaceSignerKey } from './checkpoints/signer-key-file.js';
import { auditor, origin, startTrail, type TrailAtWork } from './trail-at-work.spec.js';

let trail: TrailAtWork;
beforeAll(async () => {
  trail = await startTrail();
});
afterAll(() => trail?.close());

const events = (count: number) => Array.from({ length: count }, () => eventLike('audit.signed-in.v1').bytes);
const publish = (bytes: readonly Buffer[]) => trail.topics.publishBytes('audit.events.v1', 'x', ...bytes);
const get = (path: string) => trail.send('GET', path);
const buffers = (texts: readonly string[]) => texts.map((text) => Buffer.from(text, 'base64'));
const keyLines = async () => (await (await fetch(`${trail.url}/keys`)).text()).trim().split('\n');
const keys = async () => (await keyLines()).map((line) => parseVerifierKey(line.split(' ')[0]!));

/** Adds so many entries and gives the checkpoint of all there are then, its signature checked. */
async function grow(count: number) {
  const before = await trail.size();
  await publish(events(count));
  const note = await trail.checkpointOf(before + count);
  return parseCheckpoint(openNote(note, await keys()).text);
}

/** The size of the first checkpoint that a key signed; each later one must be signed by it as well. */
async function firstSignedBy(key: VerifierKey): Promise<number> {
  const { checkpoints } = (await get('/checkpoints?limit=1000')).body as { checkpoints: { note: string }[] };
  const isSigned = ({ note }: { note: string }) => parseNote(note).signatures.some(({ keyId }) => keyId === key.id);
  const first = checkpoints.findIndex(isSigned);
  expect(checkpoints.slice(first).every(isSigned)).toBe(true);
  return parseCheckpoint(parseNote(checkpoints[first]!.note).text).size;
}

const stored = async (): Promise<Buffer[]> =>
  (await trail.database.query<{ bytes: Buffer }>('SELECT bytes FROM entry ORDER BY sequence')).map(
    ({ bytes }) => bytes,
  );

/** The root as anybody would compute it from the entries. */
function rootOf(bytes: readonly Buffer[]): Buffer {
  const frontier = Frontier.empty();
  for (const one of bytes) frontier.append(leafHash(one));
  return frontier.root();
}

/** As an administrator could who has the database and no scruples. */
async function asSuperuser(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: trail.database.ownerUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

describe('the tree', () => {
  it('is signed, over exactly the bytes that were received, and each entry is proven in it', async () => {
    const { size, root } = await grow(37);
    const bytes = (await stored()).slice(0, size);
    expect(root).toEqual(rootOf(bytes));
    for (const sequence of [1, 2, 16, 17, 31, 32, 33, size]) {
      const { body } = await get(`/entries/${sequence}/inclusion-proof?size=${size}`);
      expect(body.leafHash).toBe(leafHash(bytes[sequence - 1]!).toString('base64'));
      const proof = buffers(body.proof);
      expect(verifyInclusion(body.leafIndex, size, leafHash(bytes[sequence - 1]!), proof, root)).toBe(true);
    }
  });

  it('proves many entries at once, as it does one by one', async () => {
    const { size, root } = await grow(3);
    const sequences = [1, 16, size - 1, size];
    const { body } = await get(`/inclusion-proofs?size=${size}&sequences=${sequences.join()}`);
    const bytes = await stored();
    for (const [nth, sequence] of sequences.entries()) {
      expect(body.proofs[nth].sequence).toBe(sequence);
      const proof = buffers(body.proofs[nth].proof);
      expect(verifyInclusion(sequence - 1, size, leafHash(bytes[sequence - 1]!), proof, root)).toBe(true);
    }
    const refused = (query: string) => get(`/inclusion-proofs?${query}`);
    expect((await refused(`size=${size}&sequences=${size + 1}`)).body.code).toBe('TRAIL.NO_SUCH_TREE');
    expect((await refused(`size=${size}&sequences=1,,2`)).status).toBe(400);
    expect((await refused(`size=${size}&sequences=${Array(101).fill(1).join()}`)).status).toBe(400);
  });

  it('lists its checkpoints from the newest on, too', async () => {
    const newest = await grow(2);
    const page = async (query: string) => (await get(`/checkpoints?order=newest&limit=2${query}`)).body;
    const { checkpoints, next } = await page('');
    expect(checkpoints[0].size).toBeGreaterThanOrEqual(newest.size);
    expect(checkpoints[1].size).toBe(next);
    expect((await page(`&before=${next}`)).checkpoints[0].size).toBeLessThan(next);
  });

  it('goes on from each earlier tree: every pair of checkpoints is consistent', async () => {
    for (let n = 0; n < 3; n++) await grow(1 + n * 7);
    const { checkpoints } = (await get('/checkpoints?limit=1000')).body as { checkpoints: { note: string }[] };
    const trees = checkpoints.map(({ note }) => parseCheckpoint(note.slice(0, note.indexOf('\n\n') + 1)));
    expect(trees.length).toBeGreaterThan(3);
    for (const older of trees) {
      for (const newer of trees.filter(({ size }) => size >= older.size)) {
        const { body } = await get(`/consistency-proof?from=${older.size}&to=${newer.size}`);
        expect(verifyConsistency(older.size, newer.size, buffers(body.proof), older.root, newer.root)).toBe(true);
      }
    }
  });

  it('is exported as the lines that count, from wherever one was', async () => {
    const { size, root } = await grow(5);
    const lines = async (after: number) => {
      const authorization = `Bearer ${await trail.keys.token(auditor)}`;
      const response = await fetch(`${trail.url}/export/entries?after=${after}&upTo=${size}`, {
        headers: { authorization },
      });
      return Buffer.from(await response.arrayBuffer());
    };
    const all = (await lines(0)).toString('utf8').split('\n');
    expect(all.pop()).toBe('');
    expect(rootOf(all.map((line) => Buffer.from(line)))).toEqual(root);
    expect((await lines(size - 2)).toString('utf8').split('\n').slice(0, 2)).toEqual(all.slice(-2));
  });

  it('signs with a new key from the moment it is there, lists the old one, and records it', async () => {
    const before = await keys();
    const { verifier } = await replaceSignerKey(trail.keyFile, origin);
    const { size } = await grow(2);
    expect(await keys()).toEqual([...before, verifier]);
    expect(await keyLines()).toEqual([
      ...before.map((key) => expect.stringContaining(`${formatVerifierKey(key)} from `)),
      `${formatVerifierKey(verifier)} from ${await firstSignedBy(verifier)}`,
    ]);
    const note = await trail.checkpointOf(size);
    expect(openNote(note, [verifier]).signatures).toHaveLength(1);
    await eventually(async () => (await trail.entries('type=trail.key-adopted.v1')).length === before.length + 1);
  });

  it('names the log in its checkpoints', async () => {
    const note = await (await fetch(`${trail.url}/checkpoint`)).text();
    expect(note.startsWith(`${origin}\n`)).toBe(true);
  });

  it('has no proof of what is not in it', async () => {
    const size = await trail.size();
    for (const path of [
      `/entries/${size + 1}/inclusion-proof?size=${size}`,
      `/entries/1/inclusion-proof?size=${size + 1}`,
      `/consistency-proof?from=${size}&to=${size + 1}`,
      `/consistency-proof?from=2&to=1`,
    ])
      expect(await get(path)).toMatchObject({ status: 404, body: { code: 'TRAIL.NO_SUCH_TREE' } });
    for (const path of ['/entries/0/inclusion-proof', '/consistency-proof?from=0&to=1', '/consistency-proof?from=1'])
      expect((await get(path)).status).toBe(400);
  });

  it('is one tree with two replicas, whichever keeps it', async () => {
    const second = await trail.replica();
    try {
      const before = await trail.size();
      const batches = Array.from({ length: 20 }, () => events(15));
      await Promise.all(batches.map((batch) => publish(batch)));
      await trail.stop();
      const there = await eventually(async () => {
        const rows = await trail.database.query<{ size: string; root: Buffer }>(
          'SELECT size, root FROM tree ORDER BY size DESC LIMIT 1',
        );
        return Number(rows[0]?.size) >= before + 300 && rows[0];
      }, 40_000);
      expect(there.root).toEqual(rootOf((await stored()).slice(0, Number(there.size))));
    } finally {
      await second.stop();
      await trail.restart();
      await trail.ready();
    }
  });
});

describe('at its start, the trail', () => {
  const file = () => join(trail.archive, 'entries-000001.tsv');
  /** Sets the database back to a number of entries, as a restored backup would. */
  const setBack = (size: number, checkpoints = size) =>
    asSuperuser(
      ...['entry', 'subtree', 'tree', 'checkpoint', 'cosignature'].map((t) => `ALTER TABLE ${t} DISABLE TRIGGER USER`),
      `DELETE FROM entry WHERE sequence > ${size}`,
      'DELETE FROM subtree',
      'DELETE FROM tree',
      `DELETE FROM cosignature WHERE size > ${checkpoints}`,
      `DELETE FROM checkpoint WHERE size > ${checkpoints}`,
      ...['entry', 'subtree', 'tree', 'checkpoint', 'cosignature'].map((t) => `ALTER TABLE ${t} ENABLE TRIGGER USER`),
    );
  const readiness = async () => (await (await fetch(`${trail.url}/health/ready`)).json()) as { missing: string[] };
  const refusesToGoOn = async (why: RegExp) => {
    await eventually(async () => why.test((await readiness()).missing.join()), 20_000);
    const before = await trail.size();
    await publish(events(3));
    // Longer than a delivery takes.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await trail.size()).toBe(before);
  };

  it('takes back from the archive what a database of yesterday lacks, under the same numbers', async () => {
    const published = await grow(20);
    await trail.stop();
    const before = await stored();
    await setBack(published.size - 15);
    await trail.restart();
    await trail.ready();
    await eventually(async () => (await trail.send('GET', '/head', { as: auditor })).body.published >= published.size);
    expect((await stored()).slice(0, before.length)).toEqual(before);
    const next = await grow(4);
    const { body } = await get(`/consistency-proof?from=${published.size}&to=${next.size}`);
    const proof = buffers(body.proof);
    expect(verifyConsistency(published.size, next.size, proof, published.root, next.root)).toBe(true);
  });

  it('signs with a key that was replaced meanwhile, from the next checkpoint on', async () => {
    const { size } = await grow(2);
    await trail.stop();
    const { verifier } = await replaceSignerKey(trail.keyFile, origin);
    await trail.restart();
    await trail.ready();
    await grow(2);
    const told = (await keyLines()).at(-1)!;
    const line = `${formatVerifierKey(verifier)} from `;
    expect(told.startsWith(line)).toBe(true);
    // After the last that the old key signed, and no later than the first that the new one did.
    expect(Number(told.slice(line.length))).toBeGreaterThan(size);
    expect(Number(told.slice(line.length))).toBeLessThanOrEqual(await firstSignedBy(verifier));
  });

  it('writes a line that a crash has torn again, and an archive that is gone anew', async () => {
    const published = await grow(3);
    await trail.stop();
    const whole = await readFile(file());
    await truncate(file(), whole.length - 10);
    await trail.restart();
    await trail.ready();
    await grow(2);
    const last = (await readFile(file(), 'utf8')).trimEnd().split('\n').at(-1)!;
    expect(Number(last.split('\t')[0])).toBeGreaterThanOrEqual(published.size + 2);
    await trail.stop();
    await rm(trail.archive, { recursive: true });
    await trail.restart();
    await trail.ready();
    const { size } = await grow(1);
    const sequences = (await readFile(file(), 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => Number(line.split('\t')[0]));
    expect(sequences.slice(0, size)).toEqual(Array.from({ length: size }, (_, n) => n + 1));
    expect(await readdir(trail.archive)).toContain('checkpoints.txt');
  });

  it('refuses to sequence behind a checkpoint that it can’t rebuild, and goes on once it can', async () => {
    const { size } = await grow(10);
    // Until it has left the building, nobody else knows of it.
    await eventually(async () => {
      const waiting = await trail.database.query('SELECT 1 FROM outbox WHERE published_at IS NULL');
      return waiting.length === 0;
    });
    await trail.stop();
    await rename(trail.archive, `${trail.archive}-away`);
    await setBack(size - 5);
    await trail.restart();
    await refusesToGoOn(/the topic knows a tree of \d+ entries, and there are not so many/);
    await trail.stop();
    await rename(`${trail.archive}-away`, trail.archive);
    await trail.restart();
    await trail.ready();
    await eventually(async () => (await trail.size()) >= size + 3);
  });

  it('refuses to sequence on a history that is not the published one', async () => {
    await grow(10);
    await trail.stop();
    await asSuperuser(
      'ALTER TABLE entry DISABLE TRIGGER USER',
      // A field changed, its leaf made to fit, and the tree grown over it anew.
      `UPDATE entry SET bytes = convert_to(replace(convert_from(bytes, 'UTF8'), 'fixture', 'forged!'), 'UTF8') WHERE sequence = 4`,
      `UPDATE entry SET leaf = sha256('\\x00'::bytea || bytes) WHERE sequence = 4`,
      'ALTER TABLE entry ENABLE TRIGGER USER',
      'ALTER TABLE subtree DISABLE TRIGGER USER',
      'ALTER TABLE tree DISABLE TRIGGER USER',
      'DELETE FROM subtree',
      'DELETE FROM tree',
      'ALTER TABLE subtree ENABLE TRIGGER USER',
      'ALTER TABLE tree ENABLE TRIGGER USER',
    );
    await trail.restart();
    await refusesToGoOn(/is not the one in the database/);
    await trail.stop();
    await asSuperuser(
      'ALTER TABLE entry DISABLE TRIGGER USER',
      `UPDATE entry SET bytes = convert_to(replace(convert_from(bytes, 'UTF8'), 'forged!', 'fixture'), 'UTF8') WHERE sequence = 4`,
      `UPDATE entry SET leaf = sha256('\\x00'::bytea || bytes) WHERE sequence = 4`,
      'ALTER TABLE entry ENABLE TRIGGER USER',
    );
    await trail.restart();
    await trail.ready();
  });

  it('refuses to go on from an archive that tells two things of one entry', async () => {
    await grow(2);
    await trail.stop();
    const lines = (await readFile(file(), 'utf8')).split('\n');
    await appendFile(file(), `${lines[2]!.replaceAll('fixture', 'forged!')}\n`);
    await trail.restart();
    await refusesToGoOn(/two different entries 3/);
  });
});
