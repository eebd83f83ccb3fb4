import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { platformFile, readPlatformFile } from './platform-file.mjs';
import { isAlive } from './process-identity.mjs';
import { step } from './say.mjs';

const SERVERS = ['kafka', 'redis', 'postgres', 'receiver'];

/**
 * Stops what a supervisor that was killed left running: services first, then the servers in their order. Each is
 * checked to be the very process that was written down, by pid, start and command line.
 */
export async function stopLeftovers(dataDir) {
  const written = readPlatformFile(dataDir)?.processes ?? {}; // a clean stop leaves no file
  const left = Object.entries(written).filter(([, identity]) => isAlive(identity));
  if (left.length > 0) {
    await step(`Stopping ${left.length} processes that an earlier run left behind`, async () => {
      const services = left.filter(([name]) => !SERVERS.includes(name));
      await Promise.all(services.map(([, identity]) => end(identity, 'SIGTERM', 10_000)));
      for (const name of SERVERS) {
        const identity = left.find(([leftName]) => leftName === name)?.[1];
        if (identity) await end(identity, ['postgres', 'receiver'].includes(name) ? 'SIGINT' : 'SIGTERM', 20_000);
      }
    });
  }
  rmSync(platformFile(dataDir), { force: true });
}

/** Ends one process, first politely. */
async function end(identity, signal, within) {
  send(identity, signal);
  for (const until = Date.now() + within; Date.now() < until; await pause(50)) if (!isAlive(identity)) return;
  send(identity, 'SIGKILL');
  while (isAlive(identity)) await pause(50);
}

function send(identity, signal) {
  try {
    if (isAlive(identity)) process.kill(identity.pid, signal);
  } catch {
    // It ended between the look and the signal.
  }
}
