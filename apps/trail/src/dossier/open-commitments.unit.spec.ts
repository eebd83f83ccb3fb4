import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { commit, takeText } from '#custody';
import { newId } from '#primitives';
import { commitmentsIn } from '../domain/commitments.js';
import { openCommitments } from './open-commitments.js';

const text = takeText('门口垃圾堆了三天');
const file = { evidenceId: newId(), digest: randomBytes(32), salt: randomBytes(16) };
const cited = { evidenceId: file.evidenceId, commitment: commit(file.salt, file.digest) };
const commitments = [
  ...commitmentsIn(7, { data: { text: text.ref, address: null, evidence: [cited] } }),
  ...commitmentsIn(9, { data: { evidence: [cited] } }),
].map((one) => ({ ...one, opening: null }));

const content = { content: text.content, salt: text.salt.toString('base64url') };
const digest = { digest: file.digest.toString('base64url'), salt: file.salt.toString('base64url') };
const never = () => false;
const open = (kind: 'TEXT' | 'FILE', id: string, opening: object, isErasedAt: (at: string) => boolean = never) =>
  openCommitments(commitments, [{ kind, id, opening: opening as typeof content }], isErasedAt);

describe('opening commitments', () => {
  it('finds them wherever in an event they stand', () => {
    expect(commitments.map(({ sequence, field, kind }) => [sequence, field, kind])).toEqual([
      [7, 'data.text', 'TEXT'],
      [7, 'data.evidence.0', 'FILE'],
      [9, 'data.evidence.0', 'FILE'],
    ]);
  });

  it('puts the text, and the digest of a file wherever it is cited, beside what they open', () => {
    expect(open('TEXT', text.ref.textId, content)).toEqual({
      opened: [{ ...commitments[0], opening: content }, commitments[1], commitments[2]],
      misfits: [],
    });
    const { opened, misfits } = open('FILE', file.evidenceId, digest);
    expect([misfits, opened.map(({ opening }) => opening)]).toEqual([[], [null, digest, digest]]);
  });

  it.each([
    ['another text', 'TEXT', text.ref.textId, { ...content, content: '门口垃圾堆了两天' }],
    ['another salt', 'TEXT', text.ref.textId, { ...content, salt: randomBytes(16).toString('base64url') }],
    ['another file', 'FILE', file.evidenceId, { ...digest, digest: randomBytes(32).toString('base64url') }],
    ['a text handed in as a file', 'FILE', text.ref.textId, digest],
  ] as const)('names what does not fit: %s', (_, kind, id, opening) => {
    expect(open(kind, id, opening).misfits).toEqual([id]);
  });

  it('names what the dossier does not refer to', () => {
    const other = newId();
    expect(open('TEXT', other, content).misfits).toEqual([other]);
  });

  it('believes that it was erased only where that is on record, of that moment', () => {
    const erasedAt = '2026-10-09T01:00:00.000Z';
    const known = (moment: string) => moment === erasedAt;
    expect(open('TEXT', text.ref.textId, { erasedAt }, known)).toMatchObject({
      opened: [{ opening: { erasedAt } }, {}, {}],
      misfits: [],
    });
    const claimed = open('TEXT', text.ref.textId, { erasedAt: '2026-10-09T01:00:00.001Z' }, known);
    expect(claimed.misfits).toEqual([text.ref.textId]);
  });
});
