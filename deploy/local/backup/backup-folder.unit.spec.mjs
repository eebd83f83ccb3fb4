import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { baseFor } from './backup-folder.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backups-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function base(name, finishedAt) {
  mkdirSync(join(folder, 'bases', name), { recursive: true });
  if (finishedAt) writeFileSync(join(folder, 'bases', name, 'manifest.json'), JSON.stringify({ finishedAt }));
}
const chosen = (at) =>
  baseFor(folder, at && new Date(at))
    .folder.split('/')
    .at(-1);

describe('the base backup to restore from', () => {
  it('is the newest that was finished, and for a moment the newest that was finished before it', () => {
    base('2026-10-01', '2026-10-01T01:00:00.000Z');
    base('2026-10-02', '2026-10-02T01:00:00.000Z');
    base('2026-10-03');
    expect(chosen()).toBe('2026-10-02');
    expect(chosen('2026-10-02T01:00:00Z')).toBe('2026-10-02');
    expect(chosen('2026-10-02T00:59:59Z')).toBe('2026-10-01');
  });

  it('is not there before the first was finished: says when that was', () => {
    base('2026-10-01', '2026-10-01T01:00:00.000Z');
    expect(() => chosen('2026-10-01T00:00:00Z')).toThrow('2026-10-01T01:00:00.000Z');
  });

  it('is not there in a folder without any', () => {
    base('2026-10-03');
    expect(() => chosen()).toThrow('no complete base backup');
  });
});
