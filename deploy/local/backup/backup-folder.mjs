import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { postgresUser } from '../postgres-user.mjs';
import { findPostgresPrograms } from '../postgres-programs.mjs';
import { Problem } from '../problem.mjs';

/** What stands where in a backup folder. It should be on another disk than the data, best in another building. */
export const backupFolder = (folder) => ({
  folder,
  /** Base backups, one folder each, named by its time: the copied cluster, what else the data folder needs, a manifest. */
  bases: join(folder, 'bases'),
  /** Completed segments of the write-ahead log. */
  log: join(folder, 'log'),
  /** The log receiver: a standby, whose pg_wal holds the segment that is not complete yet. */
  receiver: join(folder, 'receiver'),
  /** Every file that the evidence service took in. */
  evidence: join(folder, 'evidence'),
  /** Every entry of the trail, and every checkpoint: its second store. */
  trail: join(folder, 'trail'),
  /** The list of erasures, a file each: outside of what is restored, for the day when Kafka is gone as well. */
  erasures: join(folder, 'erasures'),
});

/** As long as a backup is kept; what is erased is final a day later (docs/adr/0034). */
export const KEPT_DAYS = 30;

/** Makes the folder, PostgreSQL's parts of it in the hands of the user as whom PostgreSQL runs. */
export function prepareBackupFolder(folder) {
  const at = backupFolder(folder);
  mkdirSync(at.folder, { recursive: true, mode: 0o711 }); // PostgreSQL's user has to come through
  for (const path of [at.bases, at.log, at.evidence, at.trail, at.erasures])
    mkdirSync(path, { recursive: true, mode: 0o700 });
  const bin = findPostgresPrograms();
  const user = postgresUser(at.log, `"${bin}/postgres" --version && ls "${at.log}"`);
  return { ...at, bin, user };
}

/** The receiver of a timeline that has ended. Its tail stays: the same restore must be possible again. */
export function setReceiverAside(receiver) {
  if (existsSync(receiver)) renameSync(receiver, `${receiver}.before-${new Date().toISOString().replaceAll(':', '-')}`);
}

/** The manifests of the base backups there are, the newest first; what was cut off has none. */
export function baseBackups(folder) {
  const { bases } = backupFolder(folder);
  if (!existsSync(bases)) return [];
  return readdirSync(bases)
    .filter((name) => existsSync(join(bases, name, 'manifest.json')))
    .sort()
    .reverse()
    .map((name) => ({ folder: join(bases, name), ...read(join(bases, name, 'manifest.json')) }));
}

/** The base backup from which a moment can be reached: the newest that was complete before it. */
export function baseFor(folder, at) {
  const all = baseBackups(folder);
  const found = at ? all.find(({ finishedAt }) => Date.parse(finishedAt) <= at.getTime()) : all[0];
  if (found) return found;
  throw new Problem(
    at && all.length > 0
      ? `The earliest base backup in ${folder} was finished at ${all.at(-1).finishedAt}, after ${at.toISOString()}: give a later time, or a folder with older backups.`
      : `There is no complete base backup in ${folder}: give the folder that "npm start -- --backups" was given.`,
  );
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Problem(`${file} is unreadable: move this base backup away, and an older one is taken.`);
  }
}
