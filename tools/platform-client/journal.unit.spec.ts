import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Journal } from './journal.js';
import type { JournalEntry } from './journal-entries.js';

const ended = (row: number): JournalEntry => ({
  kind: 'ended',
  row,
  incidentId: null,
  problem: null,
  at: '2026-10-09T01:00:00.000Z',
});

describe('the journal', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'journal-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('has a line on disk by the time append resolves', async () => {
    const journal = await Journal.begin(join(folder, 'new', 'a.jsonl'));
    await journal.append(ended(1));
    expect(JSON.parse(readFileSync(journal.path, 'utf8'))).toEqual(ended(1));
    await journal.close();
  });

  it('keeps the order of lines that come together', async () => {
    const journal = await Journal.begin(join(folder, 'a.jsonl'));
    await Promise.all(Array.from({ length: 500 }, (_, row) => journal.append(ended(row))));
    await journal.close();
    const rows = readFileSync(journal.path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { row: number }).row);
    expect(rows).toEqual(Array.from({ length: 500 }, (_, row) => row));
  });

  it('never writes to an old one', async () => {
    const path = join(folder, 'a.jsonl');
    await (await Journal.begin(path)).close();
    await expect(Journal.begin(path)).rejects.toThrow('EEXIST');
  });
});
