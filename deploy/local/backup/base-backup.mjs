import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { demoFiles } from '../demo-files.mjs';
import { writePrivately } from '../platform-file.mjs';
import { withClient } from '../databases.mjs';
import { copyCluster, copyFile } from './copy-cluster.mjs';
import { noteAct } from './note-act.mjs';
import { syncDisk } from './sync-disk.mjs';

/** What of a data folder is neither in a database nor on Kafka: passwords, and the demo county's files. */
const filesBeside = (dataDir) => [
  join(dataDir, 'secrets.json'),
  ...Object.values(demoFiles(dataDir)),
  join(dataDir, 'demo-county-loaded'),
];

/**
 * Makes a base backup of the running PostgreSQL by its low-level API, while everything goes on. It counts once its
 * manifest is there, and goes on the trail then, but where there is nothing yet. Answers the backup's folder.
 */
export async function takeBaseBackup({ dataDir, adminUrl }, { bases, evidence, user }) {
  const startedAt = new Date();
  const name = startedAt.toISOString().replaceAll(':', '-');
  const folder = join(bases, name);
  const draft = join(bases, `.${name}`);
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  try {
    const manifest = await withClient(adminUrl, async (admin) => {
      const first = async (sql) => (await admin.query(sql)).rows[0];
      const { lsn } = await first(`SELECT pg_backup_start('grid-dispatch', fast => true) AS lsn`);
      const cluster = join(draft, 'cluster');
      const digests = await copyCluster(join(dataDir, 'postgres/cluster'), cluster);
      // The log of the backup goes to the receiver; whether it has come shows when the receiver starts from it.
      const stop = await first('SELECT * FROM pg_backup_stop(wait_for_archive => false)');
      writeFileSync(join(cluster, 'backup_label'), stop.labelfile, { mode: 0o600, flush: true });
      const { timeline } = await first('SELECT timeline_id AS timeline FROM pg_control_checkpoint()');
      const { id } = await first('SELECT system_identifier AS id FROM pg_control_system()');
      return { startLsn: lsn, stopLsn: stop.lsn, timeline, systemIdentifier: id, digests };
    });
    mkdirSync(join(draft, 'files'), { mode: 0o700 });
    for (const file of filesBeside(dataDir).filter((each) => existsSync(each)))
      await copyFile(file, join(draft, 'files', basename(file)));
    copyEvidence(join(dataDir, 'evidence'), evidence);
    syncDisk(draft);
    const finishedAt = new Date();
    writePrivately(
      join(draft, 'manifest.json'),
      `${JSON.stringify({ startedAt, finishedAt, ...manifest }, null, 1)}\n`,
    );
    user.own(join(draft, 'cluster'));
    renameSync(draft, folder);
    const { startLsn, stopLsn } = manifest;
    await noteAct(adminUrl, 'audit.backup-made.v1', { startedAt, finishedAt, startLsn, stopLsn });
    return folder;
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

/** Files are written once: those that are there are the same. What comes later the service copies itself. */
function copyEvidence(from, to) {
  if (existsSync(from)) cpSync(from, to, { recursive: true, force: false, preserveTimestamps: true });
}
