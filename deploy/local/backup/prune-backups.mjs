import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backupFolder, baseBackups, KEPT_DAYS } from './backup-folder.mjs';

const DAY = 24 * 3_600_000;

/**
 * Deletes what is older than backups are kept: base backups (never the newest), the log before the oldest that stays,
 * and receivers that a restore has set aside. What a person has erased is in none of the others. Answers what went.
 */
export function pruneBackups(folder, now = new Date()) {
  const before = now.getTime() - KEPT_DAYS * DAY;
  const [newest, ...older] = baseBackups(folder);
  if (!newest) return [];
  const old = older.filter(({ finishedAt }) => Date.parse(finishedAt) < before);
  const gone = [...old.map((base) => base.folder), ...receiversSetAside(folder, before)];
  for (const path of gone) rmSync(path, { recursive: true });
  return [...gone, ...pruneLog(backupFolder(folder).log, firstSegment(baseBackups(folder).at(-1)))];
}

/** By the time in their names: receiver.before-2026-10-09T01-00-00.000Z. */
function receiversSetAside(folder, before) {
  return readdirSync(folder)
    .filter((name) => {
      const at = /^receiver\.before-(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)$/.exec(name);
      return at && Date.parse(`${at[1]}:${at[2]}:${at[3]}`) < before;
    })
    .map((name) => join(folder, name));
}

/** The segment of the log with which a base backup begins. */
function firstSegment({ folder }) {
  const label = readFileSync(join(folder, 'cluster/backup_label'), 'utf8');
  return /^START WAL LOCATION: .* \(file ([0-9A-F]{24})\)$/m.exec(label)[1];
}

/** Names of segments sort as the log goes, timeline by timeline; the histories of timelines stay, they hold no data. */
function pruneLog(log, first) {
  const gone = readdirSync(log).filter((name) => /^[0-9A-F]{24}/.test(name) && name.slice(0, 24) < first);
  for (const name of gone) rmSync(join(log, name));
  return gone.map((name) => join(log, name));
}
