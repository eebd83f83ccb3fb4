import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#primitives';
import { issuePass } from '#resident-pass';
import { type Answer, holding, type Sending } from '#testing';
import sharp from 'sharp';
import { type EvidenceAtWork, limit, startEvidence } from './evidence-at-work.spec.js';
import { pdf, photo } from './photos.spec.js';
import { SweepOrphans } from './storage/sweep-orphans.js';

const secret = 'the secret of residents for evidence';
const most = limit / 2;
let service: EvidenceAtWork;

beforeAll(async () => {
  service = await startEvidence({ RESIDENT_SECRET: secret, MAX_RESIDENT_PHOTO_BYTES: most });
});
afterAll(() => service?.close());

const newPass = () => issuePass(newId(), secret);
const small = () => photo({ width: 64, height: 48 });
const upload = (pass: string, body: Uint8Array, more: Sending = {}): Promise<Answer> =>
  service.send('POST', '/public/photos', {
    ...{ body, ...more },
    headers: { 'content-type': 'image/jpeg', 'resident-pass': pass },
  });
const codeOf = ({ status, body }: Answer) => ({ status, code: body.code });

describe('a photo by a resident', () => {
  it('is stripped like anybody’s, and receipted to the pass', async () => {
    const answer = await upload(await newPass(), await photo());
    expect(answer).toMatchObject({ status: 201, body: { mediaType: 'image/jpeg', receipt: expect.any(String) } });
    const stored = await service.onDisk(answer.body.evidenceId, 'full');
    expect((await sharp(stored).metadata()).exif).toBeUndefined();
  });

  it('is one of three to a pass, also of many at once; the same key gives the same', async () => {
    const pass = await newPass();
    const photos = await Promise.all(Array.from({ length: 5 }, small));
    const answers = await Promise.all(photos.map((bytes) => upload(pass, bytes)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('EVIDENCE.TOO_MANY_PHOTOS');
    const other = await newPass();
    const [bytes, key] = [await small(), `photo-${newId()}`];
    expect((await upload(other, bytes, { key })).body).toEqual((await upload(other, bytes, { key })).body);
  });

  it('is a photo, and no larger than ten megabytes', async () => {
    const pass = await newPass();
    expect(codeOf(await upload(pass, pdf))).toEqual({ status: 415, code: 'EVIDENCE.NO_PHOTO' });
    expect(codeOf(await upload(pass, Buffer.from('no photo')))).toMatchObject({ code: 'EVIDENCE.TYPE_NOT_ACCEPTED' });
    const tooLarge = Buffer.concat([await small(), Buffer.alloc(most)]);
    expect(codeOf(await upload(pass, tooLarge))).toEqual({ status: 413, code: 'REQUEST.TOO_LARGE' });
  });

  it('needs a pass; a worker’s token is none, and a pass is no token', async () => {
    const refused = { status: 403, code: 'RESIDENT.PASS_INVALID' };
    expect(codeOf(await upload('none', await small()))).toEqual(refused);
    const as = holding('grid_worker', '430211001001001');
    expect(codeOf(await service.send('POST', '/public/photos', { as, body: await small() }))).toEqual(refused);
    const headers = { 'resident-pass': await newPass(), 'content-type': 'image/jpeg' };
    expect(codeOf(await service.send('POST', '/files', { body: await small(), headers }))).toMatchObject({
      status: 401,
    });
  });

  it('is gone in a week where nobody cites it', async () => {
    const { body: uncited } = await upload(await newPass(), await small());
    const { body: workers } = await service.upload(await small());
    const here = async () =>
      (
        await service.database.query<{ id: string }>(
          'SELECT evidence_id AS id FROM evidence_file WHERE evidence_id = ANY ($1::uuid[])',
          [[uncited.evidenceId, workers.evidenceId]],
        )
      ).map(({ id }) => id);
    await service.database.query("UPDATE evidence_file SET created_at = now() - interval '6 days'");
    await service.app.get(SweepOrphans).sweep();
    expect(await here()).toHaveLength(2);
    await service.database.query("UPDATE evidence_file SET created_at = now() - interval '8 days'");
    await service.app.get(SweepOrphans).sweep();
    expect(await here()).toEqual([workers.evidenceId]);
  });
});
