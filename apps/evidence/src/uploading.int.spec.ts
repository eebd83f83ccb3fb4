import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commit } from '#custody';
import { eventually, holding } from '#testing';
import sharp from 'sharp';
import { type EvidenceAtWork, limit, startEvidence, worker } from './evidence-at-work.spec.js';
import { executable, pdf, photo, taken } from './photos.spec.js';

let service: EvidenceAtWork;

beforeAll(async () => {
  service = await startEvidence();
});

afterAll(() => service?.close());

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const own = (evidenceId: string, query = '') => service.send('GET', `/files/${evidenceId}${query}`, { as: worker });
const count = async (table: string) =>
  (await service.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]!.n;

describe('a photo', () => {
  it('is stored without what it told, which only the database keeps', async () => {
    const original = await photo();
    expect((await sharp(original).metadata()).exif?.includes('Zhang San')).toBe(true);
    const { status, body } = await service.upload(original);
    expect({ status, body }).toMatchObject({ status: 201, body: { mediaType: 'image/jpeg' } });

    const served = await own(body.evidenceId);
    const { exif, xmp, iptc, width, height } = await sharp(served.body).metadata();
    expect({ exif, xmp, iptc, width, height }).toEqual({ width: 640, height: 480 });
    expect(served.body.length).toBe(body.bytes);
    expect(served.body.includes('Exif')).toBe(false);

    const facts = await service.factsOf(body.evidenceId);
    expect(facts).toMatchObject({
      originalDigest: sha256(original),
      storedDigest: sha256(served.body),
      told: {
        position: { lng: expect.closeTo(taken.lng, 6), lat: expect.closeTo(taken.lat, 6), datum: 'WGS-84' },
        takenAt: taken.at,
      },
    });
    const [row] = await service.database.query('SELECT * FROM evidence_file WHERE evidence_id = $1', [body.evidenceId]);
    expect(row).toMatchObject({
      uploader: worker.person,
      uploader_post: worker.posts[0]?.id,
      commitment: commit(facts.salt, sha256(served.body)),
      original_commitment: commit(facts.salt, sha256(original)),
    });
    expect(body.commitment).toBe(row!['commitment']);
  });

  it('is on disk and in the database as what only its key opens', async () => {
    const { body } = await service.upload(await photo());
    const served = (await own(body.evidenceId)).body as Buffer;
    expect((await service.onDisk(body.evidenceId, 'full')).equals(served)).toBe(true);
    for (const path of (await service.filesOnDisk()).filter((each) => each.includes(body.evidenceId as string))) {
      const bytes = await readFile(path);
      expect(bytes.subarray(0, 100).includes('JFIF')).toBe(false);
      expect(bytes.includes(served.subarray(0, 24))).toBe(false);
    }
    expect(await service.database.holds(sha256(served).toString('hex'))).toBe(false);
  });

  it('is told of by one event, which holds commitments and no digest, place or time', async () => {
    const { body } = await service.upload(await photo());
    const event = await eventually(async () =>
      (await service.topics.read('evidence.events.v1'))
        .map(({ value }) => JSON.parse(value.toString()))
        .find(({ subject }) => subject === body.evidenceId),
    );
    expect(event).toMatchObject({ type: 'evidence.stored.v1', actor: worker.person, actorrole: 'grid_worker' });
    expect(event.data).toEqual({
      evidenceId: body.evidenceId,
      commitment: body.commitment,
      originalCommitment: expect.stringMatching(/^[\w-]{43}$/),
      mediaType: 'image/jpeg',
      bytes: body.bytes,
      hadPosition: true,
      hadTime: true,
    });
  });

  it('is made upright, and no longer than 2560 pixels, with a thumbnail of 320', async () => {
    const lying = await sharp(await photo({ width: 3200, height: 1600 }))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { body } = await service.upload(lying);
    expect(await sharp((await own(body.evidenceId)).body).metadata()).toMatchObject({ width: 1280, height: 2560 });
    const thumbnail = await own(body.evidenceId, '?size=thumbnail');
    expect(thumbnail.headers.get('content-type')).toBe('image/jpeg');
    expect(await sharp(thumbnail.body).metadata()).toMatchObject({ width: 160, height: 320 });
  });

  it.each(['png', 'webp'] as const)('may be a %s, and stays one', async (format) => {
    const { body } = await service.upload(await photo({ format }));
    expect(body).toMatchObject({ mediaType: `image/${format}` });
    const { body: served } = await own(body.evidenceId);
    const { format: servedFormat, exif } = await sharp(served).metadata();
    expect({ servedFormat, exif }).toEqual({ servedFormat: format, exif: undefined });
  });

  it.each([
    ['cut off', async () => (await photo()).subarray(0, 20_000)],
    ['garbled', async () => Buffer.concat([(await photo()).subarray(0, 700), Buffer.alloc(5_000, 0xab)])],
    ['a bomb', () => bomb()],
  ])('is refused when it is %s, for the same key again, and leaves nothing', async (_, make) => {
    const [before, bytes, key] = [
      await service.filesOnDisk(),
      await make(),
      `bad-${sha256(await make()).toString('hex')}`,
    ];
    for (let attempt = 0; attempt < 2; attempt++) {
      const answer = await service.upload(bytes, { key });
      expect(answer).toMatchObject({ status: 422, body: { code: 'EVIDENCE.UNREADABLE' } });
    }
    expect(await service.filesOnDisk()).toEqual(before);
    expect(await count('unfinished_file')).toBe(0);
  });
});

it('a PDF is stored as it is, for download', async () => {
  const { status, body } = await service.upload(pdf, { headers: { 'content-type': 'image/png' } });
  expect({ status, body }).toMatchObject({ status: 201, body: { mediaType: 'application/pdf', bytes: pdf.length } });
  const served = await own(body.evidenceId);
  expect(Buffer.compare(served.body, pdf)).toBe(0);
  expect(served.headers.get('content-disposition')).toBe(`attachment; filename="${body.evidenceId}.pdf"`);
  expect(await own(body.evidenceId, '?size=thumbnail')).toMatchObject({
    status: 404,
    body: { code: 'EVIDENCE.NO_THUMBNAIL' },
  });
});

describe('what is no photo', () => {
  it('is refused by its content, whatever it is called, and the refusal is on the record', async () => {
    const before = await service.filesOnDisk();
    const refusal = await service.upload(executable(100_000));
    expect(refusal).toMatchObject({ status: 415, body: { code: 'EVIDENCE.TYPE_NOT_ACCEPTED' } });
    expect(await service.filesOnDisk()).toEqual(before);
    const audited = await eventually(async () =>
      (await service.topics.read('audit.events.v1'))
        .map(({ value }) => JSON.parse(value.toString()))
        .find(({ data }) => data.code === 'EVIDENCE.TYPE_NOT_ACCEPTED'),
    );
    expect(audited).toMatchObject({ actor: worker.person, data: { route: 'POST /files' } });
  });

  it('is refused when it is empty', async () =>
    expect(await service.upload(Buffer.alloc(0))).toMatchObject({ status: 415 }));

  it('of 30 MB is refused for its length alone', async () => {
    const refusal = await service.upload(executable(30 << 20));
    expect(refusal).toMatchObject({ status: 413, body: { code: 'REQUEST.TOO_LARGE', limit } });
  });
});

describe('the copy for the backup', () => {
  it.each([
    ['a photo', photo],
    ['a paper', () => Promise.resolve(pdf)],
  ])('has %s by the time it is acknowledged, byte for byte', async (_, bytes) => {
    const { status, body } = await service.upload(await bytes());
    expect(status).toBe(201);
    const own = (await service.filesOnDisk()).filter((path) => path.includes(body.evidenceId as string));
    expect(own.length).toBeGreaterThan(0);
    for (const path of own) {
      const copy = await readFile(join(service.copies, relative(service.directory, path)));
      expect(copy.equals(await readFile(path))).toBe(true);
    }
  });
});

describe('a body that doesn’t say how long it is', () => {
  it('is cut at the limit, whatever is still coming, goes to disk as it comes, and leaves no trace', async () => {
    const [before, beginning] = [await service.filesOnDisk(), await photo()];
    const chunk = Buffer.alloc(64 << 10, 1);
    let onDisk = 0;
    async function* endless() {
      yield beginning;
      for (let sent = 0; sent < 30 << 20; sent += chunk.length) {
        yield chunk;
        // What has come is on disk, and not in memory: it grows there until it is cut.
        if (sent === 10 << 20)
          onDisk = await eventually(async () => (await incomingBytes()) > 8 << 20 && incomingBytes());
      }
    }
    for (let round = 0; round < 5; round++) {
      const answer = await stream(endless());
      expect(answer).toMatchObject({ status: 413, body: { code: 'REQUEST.TOO_LARGE' } });
      expect(onDisk).toBeLessThan(limit);
    }
    expect(await service.filesOnDisk()).toEqual(before);
  });

  it('is refused as soon as its beginning shows what it is', async () => {
    let sent = 0;
    let sentWhenAnswered = Infinity;
    async function* slow() {
      for (; sent < 100; sent++) {
        yield executable(8_192);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
    const answer = await stream(slow(), () => (sentWhenAnswered = sent));
    expect(answer).toMatchObject({ status: 415 });
    expect(sentWhenAnswered).toBeLessThan(90);
  });

  it('that breaks off leaves nothing', async () => {
    const before = await service.filesOnDisk();
    const token = await service.keys.token(worker);
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
    socket.write(
      `POST /files HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nIdempotency-Key: broken-off\r\nContent-Length: 100000\r\n\r\n`,
    );
    socket.write((await photo()).subarray(0, 50_000));
    await eventually(async () => (await service.filesOnDisk()).length === before.length + 1);
    socket.destroy();
    await eventually(async () => (await service.filesOnDisk()).length === before.length);
  });
});

describe('the key', () => {
  it('gives the same answer for the same bytes, and there is one file', async () => {
    const [bytes, before] = [await photo(), await service.filesOnDisk()];
    const answers = [
      await service.upload(bytes, { key: 'repeated-1' }),
      await service.upload(bytes, { key: 'repeated-1' }),
    ];
    expect(answers[1]!.body).toEqual(answers[0]!.body);
    expect((await service.filesOnDisk()).length).toBe(before.length + 2);
    expect(await count('unfinished_file')).toBe(0);
  });

  it('gives twins that race one answer', async () => {
    const [bytes, files, before] = [await photo(), await count('evidence_file'), await service.filesOnDisk()];
    const answers = await Promise.all([1, 2, 3, 4].map(() => service.upload(bytes, { key: 'twins-key' })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await count('evidence_file')).toBe(files + 1);
    expect((await service.filesOnDisk()).length).toBe(before.length + 2);
    expect(await count('unfinished_file')).toBe(0);
  });

  it('is refused with other bytes, and is somebody else’s business', async () => {
    await service.upload(await photo(), { key: 'one-intention' });
    const [before, other] = [await service.filesOnDisk(), await photo()];
    const refusal = await service.upload(other, { key: 'one-intention' });
    expect(refusal).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY.KEY_REUSED' } });
    expect(await service.filesOnDisk()).toEqual(before);
    const colleague = await service.upload(other, {
      key: 'one-intention',
      as: holding('grid_worker', '430211001001001'),
    });
    expect(colleague.status).toBe(201);
  });

  it.each([
    ['without a key', { headers: { 'idempotency-key': '' } }, 400, 'IDEMPOTENCY.KEY_MISSING'],
    ['without signing in', { as: undefined }, 401, 'ACCESS.NOT_SIGNED_IN'],
    ['as an auditor', { as: holding('auditor', '430211000000') }, 403, 'ACCESS.FORBIDDEN'],
  ])('%s nothing is taken in', async (_, sending, status, code) =>
    expect(await service.upload(await photo(), sending as object)).toMatchObject({ status, body: { code } }),
  );
});

it('what is on disk has the digest of its row', async () => {
  const rows = await service.database.query<{ evidence_id: string }>('SELECT evidence_id FROM evidence_file');
  for (const { evidence_id: id } of rows) {
    const { storedDigest, thumbnailDigest } = await service.factsOf(id);
    expect(sha256(await service.onDisk(id, 'full')).equals(storedDigest)).toBe(true);
    if (thumbnailDigest) expect(sha256(await service.onDisk(id, 'thumbnail')).equals(thumbnailDigest)).toBe(true);
  }
  const names = (await service.filesOnDisk()).map((path) => path.split('/').at(-1)!.replace('.thumbnail', ''));
  expect(new Set(names)).toEqual(new Set(rows.map(({ evidence_id }) => evidence_id)));
});

/** How much of what is being received is on disk. */
async function incomingBytes(): Promise<number> {
  const paths = (await service.filesOnDisk()).filter((path) => path.includes('/incoming/'));
  return (await Promise.all(paths.map((path) => stat(path)))).reduce((sum, { size }) => sum + size, 0);
}

/** A small PNG of 10,000 × 10,000 pixels. */
const bomb = () =>
  sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: 'white' } })
    .png({ compressionLevel: 9 })
    .toBuffer();

/** Uploads a body of unknown length; `answered` is called when the answer begins. */
async function stream(
  body: AsyncIterable<Uint8Array>,
  answered?: () => void,
): Promise<{ status: number; body: unknown }> {
  const headers = {
    authorization: `Bearer ${await service.keys.token(worker)}`,
    'idempotency-key': `stream-${Math.random()}`.replace('.', ''),
  };
  return new Promise((resolve, reject) => {
    const sending = request(`${service.url}/files`, { method: 'POST', headers }, (response) => {
      answered?.();
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () => resolve({ status: response.statusCode!, body: JSON.parse(text) }));
    });
    sending.on('error', reject);
    void (async () => {
      for await (const chunk of body)
        if (!sending.write(chunk)) await new Promise((drained) => sending.once('drain', drained as () => void));
      sending.end();
    })();
  });
}
