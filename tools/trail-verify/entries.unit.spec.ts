import { afterAll, describe, expect, it } from '@jest/globals';
import { eventLike } from '#testing';
import {
  acknowledged,
  anotherEntry,
  dispatched,
  entries,
  found,
  honest,
  refused,
  signer,
  urged,
  verdictOn,
} from './honest-export.spec.js';
import { type Bytes, filesOf, linesOf, removeWritten, rootOf } from './written-export.spec.js';

afterAll(removeWritten);

const textOf = (entry: Buffer) => entry.toString();

describe('an honest export', () => {
  it('has no problem, and tells its root', () => {
    expect(verdictOn(honest)).toEqual({
      entries: 12,
      root: rootOf(entries).toString('base64'),
      checkpoints: 3,
      illegalSteps: 0,
      problems: [],
      signaturesNotChecked: 0,
      problemCounts: {},
      cosigned: {},
    });
  });

  it('may be of no entry yet, once that is signed', () => {
    expect(verdictOn(filesOf([], [0], signer))).toMatchObject({ entries: 0, checkpoints: 1, problems: [] });
  });

  it('may have long lines', () => {
    const long = () => eventLike('incident.remarked.v1', { correlationid: 'x'.repeat(3_000_000) }).bytes;
    expect(found(filesOf([...entries, long(), urged, long()], [15], signer))).toBe('DUPLICATE_ENTRY 14');
  });
});

describe('entries that were tampered with', () => {
  it.each<[what: string, altered: Bytes[], problems: string]>([
    ['a byte that leaves no JSON', entries.with(5, textOf(urged).replace('{', '[')), 'NOT_AN_EVENT 6, ROOT_MISMATCH 5'],
    [
      'a byte that leaves no UTF-8',
      entries.with(5, Buffer.from(urged).fill(0xff, 15, 16)),
      'NOT_CANONICAL 6, ROOT_MISMATCH 5',
    ],
    ['a space', entries.with(5, textOf(urged).replace(':', ': ')), 'NOT_CANONICAL 6, ROOT_MISMATCH 5'],
    ['a carriage return', entries.with(5, `${textOf(urged)}\r`), 'NOT_CANONICAL 6, ROOT_MISMATCH 5'],
    [
      'a byte that means something else',
      entries.with(5, textOf(urged).replace(/(?<="time":"20)2/, '3')),
      'ROOT_MISMATCH 5',
    ],
    [
      'a byte of a step',
      entries.with(8, textOf(dispatched).replace('"DISPATCHED"', '"DISPATCHEE"')),
      'OUTCOME_WRONG 9, STEP_ILLEGAL 10, ROOT_MISMATCH 9',
    ],
    ['one deleted', entries.toSpliced(5, 1), 'ENTRIES_MISSING 5, ROOT_MISMATCH 5'],
    ['a step deleted', entries.toSpliced(6, 1), 'VERSION_GAP 8, ENTRIES_MISSING 5, ROOT_MISMATCH 5'],
    ['one inserted', entries.toSpliced(9, 0, anotherEntry()), 'ENTRIES_UNCOVERED 13, ROOT_MISMATCH 9'],
    ['one inserted again', entries.toSpliced(9, 0, urged), 'ENTRIES_UNCOVERED 13, ROOT_MISMATCH 9, DUPLICATE_ENTRY 10'],
    ['two swapped', entries.with(5, refused).with(7, urged), 'ROOT_MISMATCH 5'],
    ['two swapped across a checkpoint', entries.with(3, urged).with(5, entries[3]!), 'ROOT_MISMATCH 1'],
    [
      'two steps swapped',
      entries.with(8, acknowledged).with(9, dispatched),
      'VERSION_GAP 9, VERSION_REPEATED 10, ROOT_MISMATCH 9',
    ],
    ['truncated at a checkpoint', entries.slice(0, 8), 'ENTRIES_MISSING 9'],
    ['truncated elsewhere', entries.slice(0, 10), 'ENTRIES_MISSING 9'],
    ['truncated to nothing', [], 'ENTRIES_MISSING 1'],
    ['truncated and grown again', [...entries.slice(0, 10), anotherEntry(), anotherEntry()], 'ROOT_MISMATCH 9'],
    ['more than was signed', [...entries, anotherEntry()], 'ENTRIES_UNCOVERED 13'],
  ])('%s', (_, altered, problems) => expect(found({ entries: linesOf(altered) })).toBe(problems));

  it('a last line without its newline', () => {
    const cut = linesOf(entries).subarray(0, -1);
    expect(found({ entries: cut })).toBe('LINE_UNFINISHED 12');
    expect(found({ entries: cut.subarray(0, -5) })).toBe('LINE_UNFINISHED 12, NOT_AN_EVENT 12, ROOT_MISMATCH 9');
  });

  it('are looked for from after the last checkpoint that agreed to the first that did not', () => {
    const { problems } = verdictOn({ ...honest, entries: linesOf(entries.with(5, refused)) });
    expect(problems[0]!.detail).toBe('not as signed: 5 to 8');
  });

  it('are all counted, though of a thousand of a kind only some are listed', () => {
    const nothing = Array.from({ length: 1_000 }, () => '{}');
    const { problems, problemCounts } = verdictOn(filesOf(nothing, [1_000], signer));
    expect(problemCounts).toEqual({ NOT_AN_EVENT: 1_000, DUPLICATE_ENTRY: 999 });
    expect(problems.filter(({ kind }) => kind === 'NOT_AN_EVENT')).toHaveLength(100);
    expect(problems.filter(({ kind }) => kind === 'DUPLICATE_ENTRY')).toHaveLength(100);
  });
});

describe('canonical JSON', () => {
  it.each([
    '{"10":0,"9":1,"type":"a"}',
    '{"type":"a","é":1e+30,"\u{1f600}":0.002,"ﬀ":-1}',
    '{"__proto__":[{}],"type":"\\u0007"}',
  ])('is %s', (text) => expect(found(filesOf([text], [1], signer))).toBe(''));

  it.each([
    '{"9":0,"10":1,"type":"a"}',
    '{"ﬀ":0,"type":"a"}',
    '{"type":"a","type":"a"}',
    '{"a":1.0,"type":"a"}',
    '{"a":-0,"type":"a"}',
    '{"type":"\\u0061"}',
    '{"type":"a"} ',
    `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)},"type":"a"}`,
  ])('is not %.30s', (text) => expect(found(filesOf([text], [1], signer))).toBe('NOT_CANONICAL 1'));

  it.each(['', 'null', '[]', '"type"', '{"type":1}', '\ufeff{"type":"a"}', '['.repeat(100_000)])(
    '%.20s is no event',
    (text) => expect(found(filesOf([text], [1], signer))).toBe('NOT_AN_EVENT 1'),
  );
});
