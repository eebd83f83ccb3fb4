import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readJournal } from './read-journal.js';

const at = '2026-10-09T01:00:00.000Z';
const run = { kind: 'run', startedAt: at, input: 'x.csv', seed: '1', rows: 1, baseUrl: 'http://x' };
const planned = { kind: 'planned', row: 2, requestId: 'a', ends: ['CLOSED'], steps: [] };
const ended = { kind: 'ended', row: 2, incidentId: null, problem: null, at };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const journalOf = (...lines: (object | string)[]) => {
  const path = join(folder, 'a.jsonl');
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : `${JSON.stringify(line)}\n`)).join(''));
  return readJournal(path);
};

describe('a journal read back', () => {
  it('is whole', async () =>
    expect(await journalOf(run, planned, ended)).toMatchObject({ run, planned: [planned], ended: [ended] }));

  it('may have gone on with more rows than it began with', async () => {
    const more = { ...planned, row: 3 };
    const { run: read, planned: all } = await journalOf(run, planned, { kind: 'extended', rows: 1 }, more);
    expect(read.rows).toBe(2);
    expect(all).toEqual([planned, more]);
  });

  it('may have its last line cut off by a crash', async () =>
    expect(await journalOf(run, planned, '{"kind":"en')).toMatchObject({ planned: [planned], ended: [] }));

  it('may have no other line cut off', async () =>
    expect(journalOf(run, '{"kind":"pla\n', ended)).rejects.toThrow('line 2 of'));
});
