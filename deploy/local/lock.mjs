import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identify, isAlive } from './process-identity.mjs';

const lockFile = (dataDir) => join(dataDir, 'supervisor.lock');

/** The supervisor that holds a data directory now, or undefined. A lock whose holder is dead counts for nothing. */
export function lockHolder(dataDir) {
  const holder = read(dataDir);
  return holder && isAlive(holder) ? holder : undefined;
}

/** Takes the data directory for this process. Answers undefined, or the holder when there is a live one. */
export async function takeLock(dataDir) {
  mkdirSync(dataDir, { recursive: true });
  const mine = JSON.stringify(identify(process.pid, basename(process.argv[1])));
  for (;;) {
    const holder = lockHolder(dataDir);
    if (holder) return holder;
    rmSync(lockFile(dataDir), { force: true });
    try {
      writeFileSync(lockFile(dataDir), mine, { flag: 'wx' });
    } catch {
      continue;
    }
    // Two that start in the same moment may both have thrown away the same dead lock: whoever wrote last has it.
    await pause(100);
    if (read(dataDir)?.pid === process.pid) return undefined;
  }
}

export function releaseLock(dataDir) {
  if (read(dataDir)?.pid === process.pid) rmSync(lockFile(dataDir), { force: true });
}

function read(dataDir) {
  try {
    return JSON.parse(readFileSync(lockFile(dataDir), 'utf8'));
  } catch {
    return undefined;
  }
}
