import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatCheckpoint, parseCheckpoint } from './checkpoint.js';
import { cosign } from './cosignature.js';
import { Malformed } from './malformed.js';
import { openNote, Unverified } from './open-note.js';
import { archeKey, cosignedCheckpoint, witnessKeys } from './published.spec.js';
import { signNote } from './sign-note.js';
import { newSignerKey } from './signer-key.js';
import { parseVerifierKey } from './verifier-key.js';

/** c2sp.org/tlog-checkpoint. */
const sofa = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
const log = newSignerKey('example.com/behind-the-sofa', 'ed25519');
const witness = newSignerKey('witness.example/w1', 'cosignature/v1');
const arche = parseVerifierKey(archeKey);
const witnesses = witnessKeys.map(parseVerifierKey);

describe('a checkpoint', () => {
  it('is read', () => {
    const root = Buffer.from('0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62', 'hex');
    expect(parseCheckpoint(sofa)).toEqual({
      origin: 'example.com/behind-the-sofa',
      size: 20852163,
      root,
      extensions: [],
    });
  });

  it('may be of the empty tree, and may have extension lines', () => {
    const root = createHash('sha256').digest();
    const empty = `log\n0\n${root.toString('base64')}\n`;
    expect(parseCheckpoint(empty)).toMatchObject({ size: 0, root });
    expect(parseCheckpoint(`${empty}one\ntwo\n`).extensions).toEqual(['one', 'two']);
  });

  it('is written as it is read', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii', minLength: 1 }),
        fc.maxSafeNat(),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1 })),
        (origin, size, root, extensions) => {
          const checkpoint = { origin, size, root: Buffer.from(root), extensions };
          expect(parseCheckpoint(formatCheckpoint(checkpoint))).toEqual(checkpoint);
        },
      ),
    ));

  it('is not written where it could not be read', () => {
    const checkpoint = parseCheckpoint(sofa);
    for (const wrong of [{ origin: '' }, { origin: 'two\nlines' }, { size: -1 }, { size: 1.5 }, { extensions: [''] }])
      expect(() => formatCheckpoint({ ...checkpoint, ...wrong })).toThrow(Malformed);
  });

  it.each([
    ['nothing', ''],
    ['two lines', 'log\n1\n'],
    ['no origin', sofa.replace('example.com/behind-the-sofa', '')],
    ['a leading zero', sofa.replace('20852163', '020852163')],
    ['two zeros', sofa.replace('20852163', '00')],
    ['a sign', sofa.replace('20852163', '+20852163')],
    ['a negative size', sofa.replace('20852163', '-1')],
    ['a space', sofa.replace('20852163', '20852163 ')],
    ['a fraction', sofa.replace('20852163', '1.0')],
    ['an exponent', sofa.replace('20852163', '1e3')],
    ['another base', sofa.replace('20852163', '0x10')],
    ['digits of another script', sofa.replace('20852163', '２')],
    ['a size that no number holds', sofa.replace('20852163', '9007199254740993')],
    ['no size', sofa.replace('20852163', '')],
    ['a short root', sofa.replace('CsUYapGG', 'CsUY')],
    ['a root with stray bits', sofa.replace('q2I=', 'q2J=')],
    ['a root without padding', sofa.replace('q2I=', 'q2I')],
    ['an empty line', sofa.replace('\n2', '\n\n2')],
    ['an empty extension', `${sofa}\n`],
    ['an empty line among extensions', `${sofa}one\n\ntwo\n`],
    ['carriage returns', sofa.replaceAll('\n', '\r\n')],
    ['a carriage return in the origin', sofa.replace('sofa', 'sofa\r')],
    ['no last newline', sofa.slice(0, -1)],
  ])('with %s is none', (_, text) => expect(() => parseCheckpoint(text)).toThrow(Malformed));
});

describe('a cosignature', () => {
  it('of others is verified, beside signatures of types that we don’t know', () => {
    const { text, signatures } = openNote(cosignedCheckpoint, [arche, ...witnesses]);
    expect(parseCheckpoint(text).size).toBe(1432088532);
    expect(signatures.map(({ key, time }) => [key, time])).toEqual([
      [arche, undefined],
      ...witnesses.map((key) => [key, Date.parse('2026-05-23T21:50:24Z') / 1000]),
    ]);
  });

  it.each([
    ['size', '1432088532', '1432088533'],
    ['root', 'U7WM', 'U7WN'],
    // The eight bytes after the key's id.
    ['time', '2net5wAAAABqEiEg', '2net5wAAAABqEiEh'],
  ])('does not hold for another %s', (_, is, was) => {
    const forged = cosignedCheckpoint.replace(is, was);
    expect(() => openNote(forged, [parseVerifierKey(witnessKeys[2] as string)])).toThrow(Unverified);
  });

  it('goes under the log’s signature', () => {
    const note = signNote(sofa, log) + cosign(sofa, witness, 1679315147);
    expect(openNote(note, [witness.verifier, log.verifier])).toMatchObject({
      text: sofa,
      signatures: [{ key: log.verifier }, { key: witness.verifier, time: 1679315147 }],
    });
  });

  it('is of checkpoints only, and by a witness’s key only', () => {
    expect(() => cosign('any text\n', witness, 1)).toThrow(Malformed);
    expect(() => cosign(sofa, log, 1)).toThrow('not a witness’s key');
  });

  it('is not what the same key signs as a log, nor the other way round', () => {
    const asLog = { ...witness.verifier, type: 'ed25519' as const };
    expect(() => openNote(`${sofa}\n${cosign(sofa, witness, 1)}`, [asLog])).toThrow(Unverified);
    const asWitness = { ...log.verifier, type: 'cosignature/v1' as const };
    expect(() => openNote(signNote(sofa, log), [asWitness])).toThrow(Unverified);
  });

  it('of a time beyond all calendars is none', () => {
    const line = cosign(sofa, witness, Number.MAX_SAFE_INTEGER);
    expect(openNote(`${sofa}\n${line}`, [witness.verifier]).signatures).toMatchObject([
      { time: Number.MAX_SAFE_INTEGER },
    ]);
    const beyond = `${sofa}\n${cosign(sofa, witness, 2 ** 53)}`;
    expect(() => openNote(beyond, [witness.verifier])).toThrow(Unverified);
  });
});
