import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Frontier, leafHash } from '#merkle';
import { cosign, formatCheckpoint, formatVerifierKey, newSignerKey, signNote } from '#signed-note';
import { anotherEntry, entries, found, honest, signer, sizes, verdictOn, witness } from './honest-export.spec.js';
import {
  filesOf,
  newSigner,
  noteOf,
  notesOf,
  origin,
  removeWritten,
  type Signer,
  written,
} from './written-export.spec.js';

afterAll(removeWritten);

const keysOf = (...lines: string[]) => lines.map((line) => `${line}\n`).join('');
const signedBy = (...signers: Signer[]) => notesOf(sizes.map((size) => noteOf(entries, size, signers)));

describe('history that was rewritten and signed anew', () => {
  const rewritten = entries.with(5, anotherEntry());
  const outside = written({ ...honest, checkpoints: notesOf([noteOf(entries, 8, [signer, witness])]) });
  const checkpoints = join(outside, 'checkpoints.txt');
  const keys = join(outside, 'keys.txt');

  it('by another key is found by the keys; by those that one has from elsewhere, where they were exchanged too', () => {
    const forged = filesOf(rewritten, sizes, newSigner(origin));
    const unsigned = 'CHECKPOINT_UNSIGNED 4, CHECKPOINT_UNSIGNED 8, CHECKPOINT_UNSIGNED 12, NO_CHECKPOINT';
    expect(found({ ...forged, keys: honest.keys })).toBe(unsigned);
    expect(found(forged)).toBe('');
    expect(found(forged, { keys })).toBe(unsigned);
  });

  it('by the same key is found by a checkpoint that has left the building, and by nothing else', () => {
    const forged = filesOf(rewritten, sizes, signer);
    expect(found(forged)).toBe('');
    expect(found(forged, { checkpoints })).toBe('CHECKPOINT_FORKED 8');
    expect(found(filesOf(entries.slice(0, 4), [4], signer), { checkpoints })).toBe('ENTRIES_MISSING 5');
    expect(found(filesOf(rewritten.slice(0, 8), [4], signer), { checkpoints })).toBe('ROOT_MISMATCH 5');
    expect(found(honest, { checkpoints })).toBe('');
  });

  it('is not found by a checkpoint that anybody may have made', () => {
    const made = written({ ...honest, checkpoints: notesOf([noteOf(rewritten, 8, [newSigner(origin)])]) });
    expect(found(honest, { checkpoints: join(made, 'checkpoints.txt') })).toBe('CHECKPOINT_UNSIGNED 8');
  });
});

describe('what the trail and its witnesses sign by their own libraries', () => {
  it('is found genuine, though no code is shared', () => {
    const log = newSignerKey(origin, 'ed25519');
    const outsider = newSignerKey('witness.example/outsider', 'cosignature/v1');
    const tree = Frontier.empty();
    for (const entry of entries) tree.append(leafHash(Buffer.from(entry)));
    const text = formatCheckpoint({ origin, size: tree.size, root: tree.root(), extensions: [] });
    const note = signNote(text, log) + cosign(text, outsider, 1_791_000_000);
    const keys = keysOf(formatVerifierKey(log.verifier), formatVerifierKey(outsider.verifier));
    expect(verdictOn({ ...honest, checkpoints: notesOf([note]), keys })).toMatchObject({
      problems: [],
      cosigned: { 'witness.example/outsider': entries.length },
    });
  });
});

describe('keys', () => {
  it('follow each other, each from a size on', () => {
    const next = newSigner(origin);
    const checkpoints = notesOf([
      noteOf(entries, 4, [signer]),
      noteOf(entries, 8, [next]),
      noteOf(entries, 12, [next]),
    ]);
    expect(found({ checkpoints, keys: keysOf('# the log', '', signer.vkey, `${next.vkey} from 8`) })).toBe('');
    expect(found({ checkpoints, keys: keysOf(signer.vkey, `${next.vkey} from 9`) })).toBe(
      'CHECKPOINT_KEY_NOT_IN_FORCE 8',
    );
    expect(found({ keys: keysOf(signer.vkey, `${next.vkey} from 8`) })).toBe(
      'CHECKPOINT_KEY_NOT_IN_FORCE 8, CHECKPOINT_KEY_NOT_IN_FORCE 12, ENTRIES_UNCOVERED 5',
    );
  });

  it('of witnesses are checked where they are known, and how far they cosigned is told', () => {
    const files = { ...honest, checkpoints: signedBy(signer, witness) };
    expect(verdictOn({ ...files, keys: keysOf(signer.vkey, witness.vkey) })).toMatchObject({
      problems: [],
      cosigned: { 'witness.example/w': 12 },
      signaturesNotChecked: 0,
    });
    expect(verdictOn(files)).toMatchObject({ problems: [], cosigned: {}, signaturesNotChecked: 3 });
  });

  it('of witnesses sign the time as well', () => {
    const later = newSigner('witness.example/w', { isWitness: true });
    const checkpoints = signedBy(signer, later).replaceAll(/(?<=\/w \S{12})./g, (one) => (one === 'A' ? 'B' : 'A'));
    expect(found({ checkpoints, keys: keysOf(signer.vkey, later.vkey) })).toBe(
      'SIGNATURE_INVALID 4, SIGNATURE_INVALID 8, SIGNATURE_INVALID 12',
    );
  });

  it('of witnesses sign nothing for the log', () => {
    const likeTheLog = newSigner(origin, { isWitness: true });
    const keys = keysOf(signer.vkey, likeTheLog.vkey);
    expect(found({ checkpoints: signedBy(likeTheLog), keys })).toContain('NO_CHECKPOINT');
  });

  it.each([
    ['another hash', signer.vkey.replace(/\+(.)/, (_, digit) => `+${digit === '0' ? '1' : '0'}`)],
    ['another name', `x${signer.vkey}`],
    ['another type', newSigner(origin, { type: 2 }).vkey],
    ['nothing but a name', origin],
    ['a size that is none', `${signer.vkey} from -1`],
  ])('with %s are malformed', (_, line) => expect(found({ keys: keysOf(signer.vkey, line) })).toBe('KEY_MALFORMED'));
});
