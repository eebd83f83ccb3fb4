import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { wait } from '#primitives';
import { eventually } from './eventually.js';
import { testServers } from './servers.js';
import type { TestService } from './test-service.js';

/** A service in a process of its own, to be killed or frozen. */
export interface SpawnedService {
  readonly url: string;
  signal(signal: NodeJS.Signals): void;
  /** Ends it with SIGKILL, as a crash would. */
  kill(): Promise<void>;
  /** Asks it to end, and resolves when it has. */
  end(): Promise<void>;
}

/**
 * Starts the built service (`dist/apps/<name>`) as a process on the database, topics and keys of a test's service.
 * `settings` overrule its environment.
 */
export async function spawnService(
  name: string,
  { database, keysDatabase, topics, keys }: TestService,
  settings: Record<string, string> = {},
): Promise<SpawnedService> {
  const port = await freePort();
  const main = fileURLToPath(new URL(`../../../dist/apps/${name}/src/main.js`, import.meta.url));
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      SERVICE_NAME: name,
      PORT: String(port),
      LOG_LEVEL: 'error',
      DATABASE_URL: database.url,
      ...(keysDatabase && { KEYS_DATABASE_URL: keysDatabase.url }),
      KAFKA_BROKERS: testServers().brokers.join(','),
      KAFKA_NAMESPACE: topics.namespace,
      IDENTITY_JWKS_URL: keys.url,
      EVIDENCE_JWKS_URL: keys.url,
      REDIS_URL: testServers().redisUrl,
      ALARM_SWEEP_EVERY: '600000',
      ...settings,
    },
  });
  const url = `http://127.0.0.1:${port}`;
  try {
    await eventually(async () => (await fetch(`${url}/health/live`)).status === 200, 60_000);
  } catch (error) {
    // Nobody else could: the caller has nothing to kill.
    await end(child, 'SIGKILL');
    throw error;
  }
  return {
    url,
    signal: (signal) => void child.kill(signal),
    kill: () => end(child, 'SIGKILL'),
    end: () => end(child, 'SIGTERM'),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  while (child.exitCode === null && child.signalCode === null) await wait(20);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
