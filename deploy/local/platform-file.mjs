import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoFiles } from './demo-files.mjs';

/** What runs now and where: for tools and tests, and for the next start to find what a killed supervisor left behind. */
export const platformFile = (dataDir) => join(dataDir, 'platform.json');

/** What a running (or killed) supervisor wrote last, or undefined. */
export function readPlatformFile(dataDir) {
  try {
    return JSON.parse(readFileSync(platformFile(dataDir), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Writes a file that only we may read, whole or not at all. */
export function writePrivately(file, content) {
  const draft = `${file}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, content, { mode: 0o600, flush: true });
  renameSync(draft, file);
}

/**
 * `databases` are the checker's read-only addresses; `processes` are identities, by name (`dispatch`, its second replica
 * `dispatch#2`), `pids` the same for the hurried. `serviceUrls` are the first replicas', `processUrls` everybody's.
 */
export function writePlatformFile(settings, { state, processes, databases }) {
  const {
    dataDir,
    ports,
    baseUrl,
    kafkaBrokers,
    redisUrl,
    serviceUrls,
    replicas,
    backups,
    simulatorUrl,
    steppedClock,
  } = settings;
  const urls = settings.processes.map(({ name, port }) => [name, `http://127.0.0.1:${port}`]);
  const demo = demoFiles(dataDir);
  const identities = Object.fromEntries(
    processes.filter(({ identity }) => identity).map(({ name, identity }) => [name, identity]),
  );
  const pids = Object.fromEntries(Object.entries(identities).map(([name, { pid }]) => [name, pid]));
  const content = {
    state,
    supervisor: process.pid,
    pids,
    ports,
    baseUrl,
    replicas,
    ...(backups && { backups }),
    ...(steppedClock && { steppedClock }),
    serviceUrls: Object.fromEntries(Object.entries(serviceUrls).map(([name, [first]]) => [name, first])),
    processUrls: Object.fromEntries(urls),
    simulatorUrl,
    kafkaBrokers,
    redisUrl,
    databases,
    demoPeopleFile: demo.people,
    demoPasswordFile: demo.password,
    processes: identities,
  };
  writePrivately(platformFile(dataDir), `${JSON.stringify(content, null, 2)}\n`);
}
