import { createHash } from 'node:crypto';
import { cpSync, createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { postgresAnswers, withClient } from '../databases.mjs';
import { lastWords } from '../one-shot.mjs';
import { commandFor } from '../postgres.mjs';
import { findPostgresPrograms } from '../postgres-programs.mjs';
import { postgresUser } from '../postgres-user.mjs';
import { Problem } from '../problem.mjs';
import { step } from '../say.mjs';
import { SupervisedProcess } from '../supervised-process.mjs';
import { backupFolder } from './backup-folder.mjs';
import { setAside } from './set-aside.mjs';

/** A long log takes its time; what makes no headway shows in the log file. */
const PATIENCE = 6 * 3_600_000;

/** Puts a base backup in place: the cluster, and the files beside it. Every file is compared with the manifest. */
export async function putBaseInPlace({ dataDir }, base) {
  setAside(dataDir, 'postgres');
  const cluster = join(dataDir, 'postgres/cluster');
  mkdirSync(join(dataDir, 'postgres'), { recursive: true, mode: 0o700 });
  await step('Base backup compared with its manifest', () => verify(join(base.folder, 'cluster'), base.digests));
  cpSync(join(base.folder, 'cluster'), cluster, { recursive: true });
  for (const name of readdirSync(join(base.folder, 'files')))
    cpSync(join(base.folder, 'files', name), join(dataDir, name));
  return cluster;
}

async function verify(cluster, digests) {
  for (const [path, digest] of Object.entries(digests)) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(cluster, path)), hash);
    if (hash.digest('hex') !== digest)
      throw new Problem(
        `${join(cluster, path)} is not what was backed up: move this base backup away, and an older one is taken.`,
      );
  }
}

/**
 * Applies the log to the base: the archived segments, then the receiver's tail, to the end or to a moment, and begins
 * a new timeline. Answers PostgreSQL, which runs and is the caller's to stop, and the time of the last transaction that
 * is there.
 */
export async function recover(settings, { cluster, from, at, adminUrl }) {
  const { dataDir, logDir, ports } = settings;
  const { log, folder } = backupFolder(from);
  const bin = findPostgresPrograms();
  const user = postgresUser(join(dataDir, 'postgres'), `"${bin}/postgres" --version && ls "${cluster}" "${log}"`);
  const tails = readdirSync(folder)
    .filter((name) => name === 'receiver' || name.startsWith('receiver.before-'))
    .map((name) => `cp "${join(folder, name)}/pg_wal/%f" "%p"`);
  writeFileSync(join(cluster, 'recovery.signal'), '');
  user.own(join(dataDir, 'postgres'));
  const logFile = join(logDir, `recovery-${basename(new Date().toISOString().replaceAll(':', '-'))}.log`);
  const postgres = new SupervisedProcess({
    name: 'postgres',
    marker: cluster,
    logFile,
    stopSignal: 'SIGINT',
    stopWithin: 60_000,
    command: () =>
      commandFor({
        bin,
        user,
        cluster,
        options: {
          port: ports.postgres,
          restore_command: [`cp "${log}/%f" "%p"`, ...tails].join(' 2>/dev/null || ') + ' 2>/dev/null',
          recovery_target_timeline: 'current',
          ...(at && { recovery_target_time: asPostgresReads(at), recovery_target_action: 'promote' }),
          // There is no receiver of the new timeline yet: nothing may wait for it.
          synchronous_standby_names: '',
          hot_standby: 'off',
        },
      }),
  });
  postgres.start();
  try {
    await untilRecovered(postgres, adminUrl);
    await withClient(adminUrl, async (admin) => {
      await admin.query('ALTER SYSTEM RESET synchronous_standby_names');
      await admin.query('CHECKPOINT');
    });
    return { postgres, last: lastTransaction(logFile) };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

async function untilRecovered(postgres, adminUrl) {
  for (const until = Date.now() + PATIENCE; Date.now() < until; await pause(200)) {
    if (postgres.deaths > 0)
      throw new Problem(
        `The log could not be applied: "${lastWords(postgres.logFile, /FATAL|ERROR|PANIC/)}". See ${postgres.logFile}.`,
      );
    if (await postgresAnswers(adminUrl).catch((error) => (error instanceof Problem ? Promise.reject(error) : false)))
      return;
  }
  throw new Problem(`The log was not applied within ${PATIENCE / 3_600_000} hours: see ${postgres.logFile}.`);
}

/** PostgreSQL says it in its log and nowhere else; undefined when the log held no transaction after the base. */
function lastTransaction(logFile) {
  const found = /last completed transaction was at log time (\S+ \S+)\n/.exec(readFileSync(logFile, 'utf8'));
  return found ? new Date(found[1].replace(/([+-]\d\d)$/, '$1:00')) : undefined;
}

/** With an offset in digits: PostgreSQL reads its settings before it knows what `Z` is short for. */
const asPostgresReads = (at) => at.toISOString().replace('T', ' ').replace('Z', '+00');
