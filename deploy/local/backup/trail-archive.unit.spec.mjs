import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { bringTrailArchive, publishedIn, restoreTrailArchive } from './trail-archive.mjs';

let folder;
let data;
let backups;
let own;
let kept;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
  [data, backups] = ['data', 'backups'].map((name) => join(folder, name));
  [own, kept] = [join(data, 'trail/archive'), join(backups, 'trail')];
  mkdirSync(data);
  mkdirSync(kept, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As the trail appends it: with a signature, and what a crash may have torn before it. */
function publish(archive, size) {
  mkdirSync(archive, { recursive: true });
  const root = Buffer.alloc(32, size).toString('base64');
  appendFileSync(join(archive, 'checkpoints.txt'), `\nlog.test/1\n${size}\n${root}\n\n— log.test/1 AAAA\n\n`);
  appendFileSync(join(archive, 'entries-000001.tsv'), `${size}\n`);
}

describe('how far an archive was published', () => {
  it('is told by its last whole checkpoint', () => {
    expect(publishedIn(kept)).toBe(0);
    publish(kept, 7);
    publish(kept, 12);
    appendFileSync(join(kept, 'checkpoints.txt'), '\nlog.test/1\n40\nAAAA');
    expect(publishedIn(kept)).toBe(12);
  });
});

describe('a restore', () => {
  it('puts the backups’ archive where a start without them looks, and what was there aside', () => {
    publish(own, 3);
    publish(kept, 9);
    restoreTrailArchive(data, backups);
    expect(publishedIn(own)).toBe(9);
    expect(readFileSync(join(own, 'entries-000001.tsv'), 'utf8')).toBe('9\n');
    const aside = readdirSync(join(data, 'trail')).find((name) => name.startsWith('archive.before-'));
    expect(publishedIn(join(data, 'trail', aside))).toBe(3);
  });

  it('leaves one that goes further: what was published while there were no backups stands only there', () => {
    publish(own, 9);
    publish(kept, 3);
    restoreTrailArchive(data, backups);
    expect(publishedIn(own)).toBe(9);
    expect(readdirSync(join(data, 'trail'))).toEqual(['archive']);
  });

  it('makes none out of nothing', () => {
    restoreTrailArchive(data, backups);
    expect(existsSync(own)).toBe(false);
  });
});

describe('a start with another backup folder', () => {
  it('brings the archive there, once', () => {
    publish(own, 5);
    bringTrailArchive(data, kept);
    expect(publishedIn(kept)).toBe(5);
    expect(statSync(kept).mode & 0o777).toBe(0o700);
    publish(own, 8);
    bringTrailArchive(data, kept);
    expect(publishedIn(kept)).toBe(5);
  });
});
