import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Folders whose content PostgreSQL makes anew, and files that belong to the running server only. */
const EMPTY = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
const LEFT_OUT =
  /^(postmaster\.(pid|opts)|backup_label|tablespace_map|(standby|recovery)\.signal|pg_internal\.init.*|pgsql_tmp.*)$/;

/**
 * Copies a running cluster, file by file, between pg_backup_start and pg_backup_stop: files may change and vanish
 * meanwhile, and the log puts right what is half old and half new. Answers {path: SHA-256 of the copy}.
 */
export async function copyCluster(from, to) {
  const digests = {};
  await copyFolder(from, to, '', digests);
  return digests;
}

async function copyFolder(from, to, inside, digests) {
  mkdirSync(join(to, inside), { recursive: true, mode: 0o700 });
  if (EMPTY.has(inside)) return;
  for (const entry of readdirSync(join(from, inside), { withFileTypes: true })) {
    if (LEFT_OUT.test(entry.name)) continue;
    const path = inside ? `${inside}/${entry.name}` : entry.name;
    if (entry.isDirectory()) await copyFolder(from, to, path, digests);
    else if (entry.isFile()) {
      const digest = await copyFile(join(from, path), join(to, path));
      if (digest) digests[path] = digest;
    }
  }
}

/**
 * Answers the SHA-256 of what was written; undefined when the file vanished, a table that was dropped. Not synced:
 * whoever copies many files syncs once, at the end.
 */
export async function copyFile(from, to) {
  const hash = createHash('sha256');
  const through = new Transform({
    transform(chunk, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    await pipeline(createReadStream(from), through, createWriteStream(to, { mode: 0o600 }));
  } catch (error) {
    if (error.code === 'ENOENT' && error.path === from) return undefined;
    throw error;
  }
  return hash.digest('hex');
}
