import { afterAll, describe, expect, it } from '@jest/globals';
import { entries, found, refused, signer, sizes } from './honest-export.spec.js';
import { newSigner, noteOf, notesOf, origin, removeWritten, rootOf } from './written-export.spec.js';

afterAll(removeWritten);

const [first, second, third] = sizes.map((size) => noteOf(entries, size, [signer])) as [string, string, string];
const ofFork = noteOf(entries.with(5, refused), 8, [signer]);
const ofForkLater = noteOf(entries.with(5, refused), 12, [signer]);
const ofAnother = noteOf(entries, 8, [signer], 'other.example');
const byAnother = noteOf(entries, 8, [newSigner('other.example')]);

describe('checkpoints that were tampered with', () => {
  it.each<[what: string, notes: string[], problems: string]>([
    ['none', [], 'NO_CHECKPOINT'],
    ['one replayed', [first, second, second, third], 'CHECKPOINT_ORDER 8'],
    ['one replayed at the end', [first, second, third, first], 'CHECKPOINT_ORDER 4'],
    ['reordered', [second, first, third], 'CHECKPOINT_ORDER 4'],
    ['the last left out', [first, second], 'ENTRIES_UNCOVERED 9'],
    ['of a fork', [first, ofFork, third], 'CHECKPOINT_FORKED 8'],
    ['of a fork, after the true one', [first, second, ofFork, third], 'CHECKPOINT_ORDER 8, CHECKPOINT_FORKED 8'],
    ['of a fork, at the end', [first, second, third, ofForkLater], 'CHECKPOINT_ORDER 12, CHECKPOINT_FORKED 12'],
    ['of a fork, before the true one', [first, ofFork, second, third], 'CHECKPOINT_ORDER 8, CHECKPOINT_FORKED 8'],
    [
      'of a fork of nothing',
      [noteOf([refused], 1, [signer]).replace('\n1\n', '\n0\n'), third],
      'SIGNATURE_INVALID 0, CHECKPOINT_UNSIGNED 0',
    ],
    ['another size', [first.replace('\n4\n', '\n9\n'), second, third], 'SIGNATURE_INVALID 9, CHECKPOINT_UNSIGNED 9'],
    ['of another log, signed by this one’s key', [first, ofAnother, third], 'CHECKPOINT_UNSIGNED 8'],
    ['signed by another log’s key', [first, byAnother, third], 'CHECKPOINT_UNSIGNED 8'],
    ['no signature', [first, second.replace(/—.*\n/, ''), third], 'CHECKPOINT_MALFORMED'],
    ['a size with a zero in front', [first, second.replace('\n8\n', '\n08\n'), third], 'CHECKPOINT_MALFORMED'],
    [
      'a signature in another spelling',
      [first, second.replace(/=+\n$/, '\n'), third],
      'SIGNATURE_INVALID 8, CHECKPOINT_UNSIGNED 8',
    ],
    ['a carriage return', [first, second.replace(/\n$/, '\r\n'), third], 'CHECKPOINT_MALFORMED'],
    ['an empty line too many', [first, `\n${second}`, third], 'CHECKPOINT_MALFORMED'],
    [
      'an empty line too few',
      [first, second.replace('\n\n', '\n'), third],
      'CHECKPOINT_MALFORMED, CHECKPOINT_MALFORMED, ENTRIES_UNCOVERED 5',
    ],
  ])('%s', (_, notes, problems) => expect(found({ checkpoints: notesOf(notes) })).toBe(problems));

  it('one left out proves as much by the others', () => {
    expect(found({ checkpoints: notesOf([first, third]) })).toBe('');
  });

  it('the end of the file cut off', () => {
    const checkpoints = notesOf([first, second, third]);
    expect(found({ checkpoints: checkpoints.slice(0, -1) })).toBe('');
    expect(found({ checkpoints: checkpoints.slice(0, -2) })).toBe('LINE_UNFINISHED');
    expect(found({ checkpoints: checkpoints.slice(0, -3) })).toBe(
      'LINE_UNFINISHED, SIGNATURE_INVALID 12, CHECKPOINT_UNSIGNED 12, ENTRIES_UNCOVERED 9',
    );
  });

  it('lines after the root belong to what is signed', () => {
    const text = `${origin}\n12\n${rootOf(entries).toString('base64')}\nmore\n`;
    const note = `${text}\n${signer.sign(text)}`;
    expect(found({ checkpoints: notesOf([note]) })).toBe('');
    expect(found({ checkpoints: notesOf([first, note.replace('more', 'less')]) })).toBe(
      'SIGNATURE_INVALID 12, CHECKPOINT_UNSIGNED 12, ENTRIES_UNCOVERED 5',
    );
  });
});
