import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ArgumentFault } from '../platform-client/index.js';
import { z } from 'zod';
import type { BenchOptions } from './options.js';

const platformSchema = z.object({
  pids: z.record(z.string(), z.int()),
  ports: z.object({ postgres: z.int() }),
  kafkaBrokers: z.string().min(1),
  redisUrl: z.string().min(1),
});
const secretsSchema = z.object({ admin: z.string().min(1) });

/** What runs the platform: its processes, and its PostgreSQL as a superuser sees it. */
export interface Servers {
  /** By process, this program included (`bench`). Replicas have a name each (`dispatch#2`). */
  readonly pids: ReadonlyMap<string, number>;
  readonly adminUrl: string;
  readonly brokers: readonly string[];
  readonly redisUrl: string;
}

/** Reads the platform file and the secrets beside it. Called anew for each measurement: processes may be restarted. @throws ArgumentFault */
export function readServers({ platform, adminUrl }: Pick<BenchOptions, 'platform' | 'adminUrl'>): Servers {
  const { pids, ports, kafkaBrokers, redisUrl } = read(platform, platformSchema);
  const secrets = () => read(join(dirname(platform), 'secrets.json'), secretsSchema);
  return {
    pids: new Map([...Object.entries(pids), ['bench', process.pid]]),
    adminUrl: adminUrl ?? `postgres://admin:${secrets().admin}@127.0.0.1:${ports.postgres}/postgres`,
    brokers: kafkaBrokers.split(','),
    redisUrl,
  };
}

function read<S extends z.ZodType>(file: string, schema: S): z.infer<S> {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new ArgumentFault(`${file} is not of a running platform: start one with "npm start", or name its file.`);
  }
}
