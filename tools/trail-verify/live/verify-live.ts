import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServiceDatabase } from '../../check/read-databases.js';
import type { Platform } from '../../platform-client/index.js';
import { exportTrail, type TrailSource } from '../../trail-export/export-trail.js';
import { type Verdict, verifyWhole, withProblems } from '../verify-whole.js';
import { holdKafka } from './hold-kafka.js';
import { holdKept } from './hold-kept.js';
import { holdOwners } from './hold-owners.js';
import { holdStoredTree } from './stored-tree.js';

export interface LiveOptions {
  readonly keys?: string | undefined;
  readonly checkpoints?: string | undefined;
  /** Milliseconds that every event may take to arrive everywhere. */
  readonly quietWithin: number;
}

/**
 * Verifies the log of a running platform: an export of it as anybody would verify it, then what the trail has stored
 * beside its entries, then the topics it records, then what the services have of what the entries say and commit to.
 * `notHeld` is what could not be looked at from here.
 */
export async function verifyLive(
  platform: Platform,
  source: TrailSource,
  { quietWithin: within, ...options }: LiveOptions,
  say: (line: string) => void,
): Promise<Verdict & { readonly notHeld: readonly string[] }> {
  const directory = await mkdtemp(join(tmpdir(), 'trail-verify-'));
  const databases = [...platform.databases].map(([service, url]) => new ServiceDatabase(service, url));
  const trail = databases.find(({ service }) => service === 'trail')!;
  const brokers = platform.kafkaBrokers;
  const tables = {
    query: <Row>(sql: string, parameters?: unknown[]) => trail.query(sql, parameters) as Promise<Row[]>,
  };
  try {
    say('exporting');
    await exportTrail(source, directory, say);
    const result = verifyWhole({ from: directory, ...given(options) });
    say('holding the stored tree against the entries');
    const stored = await holdStoredTree(tables);
    say('holding the log against Kafka');
    const kafka = await holdKafka(tables, brokers);
    say('holding what the owners and casebook have of each incident against its entries');
    const incidents = await holdOwners({ databases, brokers, within, say });
    const { problems, notHeld } = await holdKept(tables, platform, say);
    return { ...withProblems(result, [...stored, ...kafka, ...incidents, ...problems]), notHeld };
  } finally {
    await Promise.all(databases.map((database) => database.close()));
    await rm(directory, { recursive: true, force: true });
  }
}

const given = ({ keys, checkpoints }: Pick<LiveOptions, 'keys' | 'checkpoints'>) => ({
  ...(keys === undefined ? {} : { keys }),
  ...(checkpoints === undefined ? {} : { checkpoints }),
});
