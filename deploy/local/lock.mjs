import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from './problem.mjs';
import { identify, isAlive } from './process-identity.mjs';

const lockFile = (dataDir) => join(dataDir, 'supervisor.lock');

/** The supervisor that holds a data directory now, or undefined. A lock whose holder is dead counts for nothing. */
export function lockHolder(dataDir) {
  const holder = read(dataDir);
  return holder && isAlive(holder) ? holder : undefined;
}

/** Takes the data directory for this process. Answers undefined, or the holder when there is a live one. */
export async function takeLock(dataDir) {
  inDataDir(dataDir, () => mkdirSync(dataDir, { recursive: true }));
  const mine = JSON.stringify(identify(process.pid, basename(process.argv[1])));
  for (;;) {
    const holder = lockHolder(dataDir);
    if (holder) return holder;
    if (!inDataDir(dataDir, () => replace(lockFile(dataDir), mine))) continue;
    // Two that start in the same moment may both have thrown away the same dead lock: whoever wrote last has it.
    await pause(100);
    if (read(dataDir)?.pid === process.pid) return undefined;
  }
}

export function releaseLock(dataDir) {
  if (read(dataDir)?.pid === process.pid) rmSync(lockFile(dataDir), { force: true });
}

/** Answers whether the file is ours; when somebody else was first, it is not. */
function replace(file, content) {
  rmSync(file, { force: true });
  try {
    writeFileSync(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** A folder that can't be written to won't become so by trying again: says what would help. */
function inDataDir(dataDir, work) {
  try {
    return work();
  } catch (error) {
    throw new Problem(
      `${dataDir} cannot be written to (${error.code ?? error.message}): ${remedyFor(error, dataDir)}.`,
    );
  }
}

function remedyFor({ code }, dataDir) {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'make room on its disk and run the command again';
  if (code === 'EROFS') return 'its disk is mounted read-only; give another folder with --data DIR';
  if (code === 'ENOTDIR' || code === 'EEXIST') return 'a file stands in its way; remove it or give --data DIR';
  // Most often an earlier start was made as root.
  return `make it yours with "sudo chown -R $(id -un) ${dataDir}", or give another folder with --data DIR`;
}

function read(dataDir) {
  try {
    return JSON.parse(readFileSync(lockFile(dataDir), 'utf8'));
  } catch {
    return undefined;
  }
}
