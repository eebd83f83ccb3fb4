import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wait } from '#primitives';
import pg from 'pg';
import { exportTrail } from '../../trail-export/export-trail.js';
import { trailOf } from '../../trail-export/trail-source.js';
import { verifyExport } from '../../trail-verify/verify-offline.js';
import { type Quantiles, quantiles } from '../measure/quantiles.js';
import type { BenchOptions } from '../options.js';
import { readServers } from '../servers.js';
import { feed } from './feed.js';

const proofs = 300;
/** Milliseconds between two questions: the door lets one person ask so many a second only. */
const breath = 50;
const defaultSizes = [10_000, 100_000, 1_000_000];

/** The trail with so many entries. */
export interface TrailGrowth {
  readonly entries: number;
  /** Of those added last: from the first message on Kafka until a checkpoint has all. */
  readonly appendedPerSecond: number;
  /** Milliseconds through the gateway, one after the other, of entries at random. */
  readonly inclusionProof: Quantiles;
  readonly consistencyProof: Quantiles;
  /** Of the trail's database, indexes included. */
  readonly databaseBytesPerEntry: number;
  readonly exportSeconds: number;
  /** The offline verifier: hashing, checkpoints and signatures alone, and with every step judged. */
  readonly hashedPerSecond: number;
  readonly verifiedPerSecond: number;
  readonly verifierMemoryMb: number;
  readonly problems: number;
}

/** Grows the trail of a running platform through its real append path, and measures at each size. */
export async function trailGrowth(options: BenchOptions, say: (line: string) => void): Promise<TrailGrowth[]> {
  const { source } = await trailOf(options);
  const { adminUrl, brokers } = readServers(options);
  const head = async () =>
    (await (await source.get('/head')).json()) as { size: number; integrated: number; published: number };
  const results: TrailGrowth[] = [];
  for (const size of options.stored.length > 0 ? options.stored : defaultSizes) {
    const before = await head();
    const missing = size - before.size;
    if (missing <= 0) continue;
    say(`adding ${missing} entries to ${before.size}`);
    const began = performance.now();
    await feed(brokers, missing);
    while ((await head()).published < size) await wait(100);
    const appended = (missing * 1_000) / (performance.now() - began);
    say('proofs');
    const inclusion = await timed(proofs, () => source.get(`/entries/${upTo(size)}/inclusion-proof?size=${size}`));
    const consistency = await timed(proofs, () => source.get(`/consistency-proof?from=${upTo(size)}&to=${size}`));
    results.push({
      entries: size,
      appendedPerSecond: appended,
      inclusionProof: inclusion,
      consistencyProof: consistency,
      databaseBytesPerEntry: (await databaseBytes(adminUrl)) / size,
      ...(await verification(source, say)),
    });
  }
  return results;
}

const upTo = (size: number): number => 1 + Math.floor(Math.random() * size);

async function timed(count: number, ask: () => Promise<Response>): Promise<Quantiles> {
  const times: number[] = [];
  for (let n = 0; n < count; n++) {
    const began = performance.now();
    await (await ask()).arrayBuffer();
    times.push(performance.now() - began);
    await wait(breath);
  }
  return quantiles(times);
}

async function databaseBytes(adminUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ bytes: string }>(`SELECT pg_database_size('grid_trail') AS bytes`);
    return Number(rows[0]!.bytes);
  } finally {
    await client.end();
  }
}

async function verification(source: Parameters<typeof exportTrail>[0], say: (line: string) => void) {
  const directory = await mkdtemp(join(tmpdir(), 'bench-trail-'));
  try {
    const exporting = performance.now();
    const { entries } = await exportTrail(source, directory, say);
    const exportSeconds = (performance.now() - exporting) / 1_000;
    const rate = (hashOnly: boolean) => {
      const began = performance.now();
      const { problems } = verifyExport({ from: directory, hashOnly });
      return { problems: problems.length, perSecond: (entries * 1_000) / (performance.now() - began) };
    };
    say('verifying');
    const [hashed, verified] = [rate(true), rate(false)];
    return {
      exportSeconds,
      hashedPerSecond: hashed.perSecond,
      verifiedPerSecond: verified.perSecond,
      verifierMemoryMb: process.resourceUsage().maxRSS / 1_024,
      problems: hashed.problems,
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
