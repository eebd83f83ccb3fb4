import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keepWholeLines } from './whole-lines.js';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lines-'));
});
afterEach(() => rm(directory, { recursive: true }));

describe('an export that broke off', () => {
  it.each([
    ['', 0, ''],
    ['torn', 0, ''],
    ['one\n', 1, 'one\n'],
    ['one\ntwo\nto', 2, 'one\ntwo\n'],
  ])('%j keeps %d whole lines', async (text, lines, rest) => {
    const path = join(directory, 'entries.jsonl');
    await writeFile(path, text);
    expect(await keepWholeLines(path)).toBe(lines);
    expect(await readFile(path, 'utf8')).toBe(rest);
  });

  it('begins anew where there is none', async () => {
    expect(await keepWholeLines(join(directory, 'entries.jsonl'))).toBe(0);
  });
});
