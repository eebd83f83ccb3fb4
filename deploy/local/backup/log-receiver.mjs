import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '../databases.mjs';
import { lastWords } from '../one-shot.mjs';
import { commandFor, removeDeadPidFile } from '../postgres.mjs';
import { Problem } from '../problem.mjs';
import { say, step } from '../say.mjs';
import { SupervisedProcess } from '../supervised-process.mjs';
import { takeBaseBackup } from './base-backup.mjs';
import { baseBackups, prepareBackupFolder, setReceiverAside } from './backup-folder.mjs';
import { bringTrailArchive } from './trail-archive.mjs';

/** The receiver's name, of its connection and of its replication slot. */
const RECEIVER = 'receiver';
const PATIENCE = 60_000;

/**
 * Sees to it that every commit of the running PostgreSQL is on the backup's disk before it is acknowledged: starts a
 * standby from a base backup (made now, if the folder has none of this cluster) that receives the log synchronously
 * and archives it. While it is away commits wait; it is started again whenever it dies.
 */
export async function startLogReceiver(settings, { adminUrl, add, changed }) {
  const at = prepareBackupFolder(settings.backups);
  bringTrailArchive(settings.dataDir, at.trail);
  const { cluster, timeline } = await withClient(adminUrl, async (admin) => {
    const slot = await admin.query('SELECT 1 FROM pg_replication_slots WHERE slot_name = $1', [RECEIVER]);
    // Before the base backup, so that all of the log since then is still there for the receiver.
    if (slot.rowCount === 0) await admin.query('SELECT pg_create_physical_replication_slot($1, true)', [RECEIVER]);
    const { rows } = await admin.query(
      `SELECT (SELECT system_identifier FROM pg_control_system()) AS cluster,
              (SELECT timeline_id FROM pg_control_checkpoint()) AS timeline`,
    );
    return rows[0];
  });
  const bases = baseBackups(settings.backups);
  // Another cluster's log has segments of the same names.
  if (bases.some((base) => base.systemIdentifier !== cluster))
    throw new Problem(
      `${settings.backups} holds the backups of another PostgreSQL cluster: give an empty folder, or restore from it first.`,
    );
  if (!existsSync(join(at.receiver, 'PG_VERSION')) || !bases.some((base) => base.timeline === timeline)) {
    const base = await step('Base backup', () => takeBaseBackup({ dataDir: settings.dataDir, adminUrl }, at));
    makeReceiver(join(base, 'cluster'), at, adminUrl);
  }
  const receiver = superviseReceiver(settings, at, changed);
  add(receiver);
  receiver.start();
  await step('Log receiver', () => untilItReceives(adminUrl, receiver));
  await withClient(adminUrl, async (admin) => {
    await admin.query(`ALTER SYSTEM SET synchronous_standby_names = '${RECEIVER}'`);
    await admin.query('SELECT pg_reload_conf()');
  });
}

/** Without a backup folder commits must not wait for a receiver that an earlier start had. */
export async function forgetLogReceiver(adminUrl) {
  await withClient(adminUrl, async (admin) => {
    const { rows } = await admin.query(`SELECT current_setting('synchronous_standby_names') AS names`);
    if (rows[0].names !== RECEIVER) return;
    say('  !    No --backups: the log is not received any more, and what is committed from now on is in no backup.');
    await admin.query('ALTER SYSTEM RESET synchronous_standby_names');
    await admin.query('SELECT pg_reload_conf()');
    await admin.query('SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = $1', [
      RECEIVER,
    ]);
  });
}

function makeReceiver(base, { receiver, user }, adminUrl) {
  setReceiverAside(receiver);
  mkdirSync(receiver, { mode: 0o700 });
  cpSync(base, receiver, { recursive: true });
  writeFileSync(join(receiver, 'standby.signal'), '');
  const { hostname, port, username, password } = new URL(adminUrl);
  // In a file that only PostgreSQL reads: command lines are everybody's to see.
  const primary = `host=${hostname} port=${port} user=${username} password=${password} application_name=${RECEIVER}`;
  writeFileSync(join(receiver, 'postgresql.auto.conf'), `primary_conninfo = '${primary}'\n`, { mode: 0o600 });
  user.own(receiver);
}

function superviseReceiver({ ports, logDir }, { receiver, log, bin, user }, changed) {
  const archived = `"${log}/%f"`;
  // A segment that is there already is the same, or something is very wrong: it is never written over.
  const archive = `cmp -s "%p" ${archived} || { test ! -e ${archived} && cp "%p" "${log}/.%f" && sync "${log}/.%f" && mv "${log}/.%f" ${archived}; }`;
  const options = {
    port: ports.postgresReceiver,
    hot_standby: 'off',
    primary_slot_name: RECEIVER,
    synchronous_standby_names: '',
    archive_mode: 'always',
    archive_command: archive,
    wal_receiver_status_interval: '1s',
    shared_buffers: '32MB',
  };
  return new SupervisedProcess({
    name: 'receiver',
    marker: receiver,
    logFile: join(logDir, 'receiver.log'),
    stopSignal: 'SIGINT',
    stopWithin: 30_000,
    changed,
    command: () => {
      removeDeadPidFile(receiver);
      return commandFor({ bin, user, cluster: receiver, options });
    },
  });
}

async function untilItReceives(adminUrl, receiver) {
  for (const until = Date.now() + PATIENCE; Date.now() < until; await pause(100)) {
    const streaming = await withClient(adminUrl, (admin) =>
      admin.query(`SELECT 1 FROM pg_stat_replication WHERE application_name = $1 AND state = 'streaming'`, [RECEIVER]),
    );
    if (streaming.rowCount > 0) return;
  }
  throw new Problem(
    `The log receiver does not receive: "${lastWords(receiver.logFile, /FATAL|ERROR/)}". See ${receiver.logFile}; moving ${receiver.marker} away has it made anew from a new base backup.`,
  );
}
