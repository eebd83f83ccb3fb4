import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastWords, runToEnd } from './one-shot.mjs';
import { findPostgresPrograms } from './postgres-programs.mjs';
import { postgresUser } from './postgres-user.mjs';
import { Problem } from './problem.mjs';
import { look } from './process-identity.mjs';
import { SupervisedProcess } from './supervised-process.mjs';

/** What differs from PostgreSQL's own defaults; the others that matter are named to be sure of them. */
const OPTIONS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '256MB',
  maintenance_work_mem: '256MB',
  wal_level: 'replica',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  log_connections: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** Sorted by code point, but knowing which characters are letters: pg_trgm finds no Chinese without that. */
const LOCALE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

/** PostgreSQL with its data under the data directory. Answers it as a supervised process, not yet started. */
export async function preparePostgres({ dataDir, logDir, ports, replicas, fsync }, adminPassword, changed) {
  const bin = findPostgresPrograms();
  const folder = join(dataDir, 'postgres');
  const cluster = join(folder, 'cluster');
  const isNew = !existsSync(join(cluster, 'PG_VERSION'));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const user = postgresUser(folder, `"${bin}/postgres" --version && test -r "${bin}/initdb" && ls "${folder}"`);
  if (isNew) await initialise({ bin, folder, cluster, user, logDir, adminPassword });

  // Half-written pages come of a machine that dies: without fsync nothing outlives one anyhow.
  const options = { port: ports.postgres, max_connections: 150 + 150 * replicas, fsync, full_page_writes: fsync };
  return new SupervisedProcess({
    name: 'postgres',
    marker: cluster,
    logFile: join(logDir, 'postgres.log'),
    stopSignal: 'SIGINT', // "fast": it ends the connections, writes everything down and goes
    stopWithin: 30_000,
    changed,
    command: () => {
      removeDeadPidFile(cluster);
      return commandFor({ bin, user, cluster, options });
    },
  });
}

/** How to run a cluster, with `options` beside and above those of every cluster of ours. */
export function commandFor({ bin, user, cluster, options }) {
  const settings = Object.entries({ ...OPTIONS, ...options }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = user.wrap(join(bin, 'postgres'), ['-D', cluster, ...settings]);
  return { ...command, cwd: '/', env: { PATH: process.env.PATH, LANG: 'C.UTF-8' } };
}

async function initialise({ bin, folder, cluster, user, logDir, adminPassword }) {
  const passwordFile = join(folder, 'password');
  rmSync(cluster, { recursive: true, force: true }); // an interrupted earlier try
  writeFileSync(passwordFile, adminPassword, { mode: 0o600 });
  user.own(passwordFile);
  const options = [
    '-D',
    cluster,
    '-U',
    'admin',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    `--locale=${LOCALE}`,
  ];
  const { file, args, ...ids } = user.wrap(join(bin, 'initdb'), options);
  const logFile = join(logDir, 'initdb.log');
  const { code } = await runToEnd(file, args, {
    ...ids,
    cwd: '/',
    logFile,
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8' },
  });
  rmSync(passwordFile);
  if (code === 0) return;
  rmSync(cluster, { recursive: true, force: true });
  throw new Problem(
    `PostgreSQL could not make its data directory: "${lastWords(logFile, /error/i)}". See ${logFile} and run the command again.`,
  );
}

/** After a power cut its pid may belong to another process by now, and PostgreSQL would take that for itself. */
export function removeDeadPidFile(cluster) {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!look(pid)?.command.includes(cluster)) rmSync(file, { force: true });
}
