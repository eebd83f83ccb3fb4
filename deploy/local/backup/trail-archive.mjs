import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { say } from '../say.mjs';
import { trailFiles } from '../trail-policy.mjs';
import { backupFolder } from './backup-folder.mjs';
import { setAside } from './set-aside.mjs';
import { syncDisk } from './sync-disk.mjs';

/** Enough for the last checkpoint, with all its signatures. */
const TAIL = 64 * 1024;

/** How many entries the last whole checkpoint in an archive of the trail is of; 0 where there is none. */
export function publishedIn(archive) {
  const file = join(archive, 'checkpoints.txt');
  if (!existsSync(file)) return 0;
  const sizes = [...tailOf(file).matchAll(/^[^\n]+\n(\d+)\n[A-Za-z0-9+/]{43}=\n/gm)].map(([, size]) => Number(size));
  return Math.max(0, ...sizes);
}

/**
 * Puts the backups' archive of the trail into the data folder, where a start without --backups, or with another folder,
 * looks for it: a trail that was set back takes from it what it has published since. One that is there and goes further
 * stays.
 */
export function restoreTrailArchive(dataDir, from) {
  const { archive } = trailFiles(dataDir);
  const kept = backupFolder(from).trail;
  const [here, there] = [publishedIn(archive), publishedIn(kept)];
  if (here > 0 && here >= there) {
    if (here > there)
      say(`  !    ${archive} goes on to entry ${here}, ${kept} to ${there}: it stays (docs/runbooks/backup.md).`);
    return;
  }
  if (there === 0) {
    say(`  !    No archive of the trail in ${kept}: what it had published after the restored moment can't be rebuilt.`);
    return;
  }
  setAside(dataDir, 'trail/archive');
  copyWhole(kept, archive);
  say(`  ok   The archive of the trail, up to its checkpoint of ${there} entries`);
}

/** Brings the archive to a backup folder that has none yet: with a database that was set back nothing else has it all. */
export function bringTrailArchive(dataDir, to) {
  const { archive } = trailFiles(dataDir);
  if (publishedIn(archive) > 0 && readdirSync(to).length === 0) copyWhole(archive, to);
}

/** Whole or not at all: half of it would be taken for an archive. */
function copyWhole(from, to) {
  const draft = `${to}.part`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(from, draft, { recursive: true, preserveTimestamps: true });
  chmodSync(draft, 0o700); // what is around it may let others through
  syncDisk(draft);
  renameSync(draft, to);
}

function tailOf(path) {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const bytes = Buffer.alloc(Math.min(size, TAIL));
    readSync(file, bytes, 0, bytes.length, size - bytes.length);
    return bytes.toString('utf8');
  } finally {
    closeSync(file);
  }
}
