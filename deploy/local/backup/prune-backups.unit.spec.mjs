import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { KEPT_DAYS } from './backup-folder.mjs';
import { pruneBackups } from './prune-backups.mjs';

const now = new Date('2026-10-09T01:00:00.000Z');
const daysAgo = (days) => new Date(now.getTime() - days * 24 * 3_600_000).toISOString();

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backups-'));
  mkdirSync(join(folder, 'log'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function base(days, segment) {
  const at = join(folder, 'bases', daysAgo(days).replaceAll(':', '-'));
  mkdirSync(join(at, 'cluster'), { recursive: true });
  writeFileSync(join(at, 'manifest.json'), JSON.stringify({ finishedAt: daysAgo(days) }));
  writeFileSync(join(at, 'cluster/backup_label'), `START WAL LOCATION: 0/2000028 (file ${segment})\nLABEL: x\n`);
}
const segments = (...names) => names.forEach((name) => writeFileSync(join(folder, 'log', name), ''));
const left = (of) => readdirSync(join(folder, of)).sort();

const [one, two, three, next] = ['01', '02', '03', '04'].map((n) => `0000000100000000000000${n}`);
const newTimeline = '000000020000000000000003';

describe('old backups', () => {
  it('go when they are older than backups are kept, with the log before the oldest that stays', () => {
    base(KEPT_DAYS + 2, one);
    base(KEPT_DAYS - 1, three);
    base(0, newTimeline);
    segments(one, two, `${two}.partial`, three, next, newTimeline, '00000002.history');
    expect(pruneBackups(folder, now)).toHaveLength(4);
    expect(left('bases')).toHaveLength(2);
    expect(left('log')).toEqual([three, next, '00000002.history', newTimeline].sort());
    expect(pruneBackups(folder, now)).toEqual([]);
  });

  it('stay where there is no newer one, and what is half made is left alone', () => {
    base(KEPT_DAYS + 50, two);
    mkdirSync(join(folder, 'bases', '.draft'));
    segments(one, two);
    expect(pruneBackups(folder, now)).toEqual([join(folder, 'log', one)]);
    expect(left('bases')).toHaveLength(2);
  });

  it('of a receiver that a restore has set aside go like the others', () => {
    base(0, two);
    const aside = (days) => mkdirSync(join(folder, `receiver.before-${daysAgo(days).replaceAll(':', '-')}`));
    aside(KEPT_DAYS + 1);
    aside(KEPT_DAYS - 1);
    mkdirSync(join(folder, 'receiver'));
    pruneBackups(folder, now);
    expect(left('.').filter((name) => name.startsWith('receiver'))).toHaveLength(2);
  });
});
