import './node-version.mjs';

const { resolve } = await import('node:path');
const { parseArgs } = await import('node:util');
const { takeBaseBackup } = await import('./backup/base-backup.mjs');
const { baseBackups, prepareBackupFolder } = await import('./backup/backup-folder.mjs');
const { pruneBackups } = await import('./backup/prune-backups.mjs');
const { rewriteKeys } = await import('./backup/rewrite-keys.mjs');
const { readPlatformFile } = await import('./platform-file.mjs');
const { explain, Problem } = await import('./problem.mjs');
const { say, step } = await import('./say.mjs');
const { readSecrets } = await import('./secrets.mjs');
const { services } = await import('./services.mjs');
const { root } = await import('./settings.mjs');

/**
 * A new base backup of the running platform; a restore then has less of the log to apply. What is older than backups are
 * kept goes: what was erased is in no backup any more by the day that its record says.
 */
async function backup() {
  const { data } = readArguments();
  const dataDir = resolve(root, data);
  const running = readPlatformFile(dataDir);
  if (running?.state !== 'ready')
    throw new Problem(`No platform runs on ${dataDir}: start it with "npm start -- --backups DIR".`);
  if (!running.backups)
    throw new Problem(
      'The platform runs without backups: start it with "npm start -- --backups DIR", which also keeps the log a backup needs.',
    );
  const adminUrl = `postgres://admin:${readSecrets(dataDir, []).admin}@127.0.0.1:${running.ports.postgres}/postgres`;
  const at = prepareBackupFolder(running.backups);
  const [last] = baseBackups(running.backups);
  const rewritten = await rewriteKeys(adminUrl, services, last ? Date.parse(last.startedAt) : 0);
  if (rewritten.length > 0) say(`  ok   rewritten without the keys that were destroyed: ${rewritten.join(', ')}`);
  const folder = await step('Base backup', () => takeBaseBackup({ dataDir, adminUrl }, at));
  const gone = pruneBackups(running.backups);
  if (gone.length > 0) say(`  ok   ${gone.length} old backups and segments of the log deleted`);
  say(`base backup in ${folder}`);
}

function readArguments() {
  try {
    return parseArgs({ options: { data: { type: 'string', default: '.data' } } }).values;
  } catch {
    throw new Problem('There is only --data DIR, the folder of the running platform.');
  }
}

try {
  await backup();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
