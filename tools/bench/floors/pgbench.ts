import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { wait } from '#primitives';
import { countsPer, type DatabaseCounts, databaseCounts } from '../measure/database-counts.js';
import { useOf } from '../measure/processes.js';
import type { Servers } from '../servers.js';
import { floorScript } from './floor-script.js';

const database = 'bench_floor';
const clients = 8;
/** Rows that are there to be changed and read, so that updates and deletes find them. */
const rows = 20_000;

/** What PostgreSQL alone does with as many transactions and row writes. */
export interface PostgresFloor {
  /** How often a second the counts of a whole lifecycle were gone through. */
  readonly lifecyclesPerSecond: number;
  /** CPU milliseconds of PostgreSQL per lifecycle's worth. */
  readonly cpuMs: number;
  /** What was asked of it, and what it did by its own account. */
  readonly asked: DatabaseCounts;
  readonly did: DatabaseCounts;
  /** Whether both are the same, within five in a hundred (log bytes aside). */
  readonly isSame: boolean;
}

/** pgbench with a script of these counts per lifecycle, for so many seconds; undefined where there is no pgbench. */
export async function postgresFloor(
  servers: Servers,
  perLifecycle: DatabaseCounts,
  seconds: number,
): Promise<PostgresFloor | undefined> {
  const program = findPgbench();
  if (!program) return undefined;
  return withClient(servers.adminUrl, async (admin) => {
    await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${database}`);
    try {
      const url = new URL(servers.adminUrl);
      url.pathname = `/${database}`;
      await withClient(url.href, makeTable);
      return await run(program, url, admin, servers, perLifecycle, seconds);
    } finally {
      await admin.query(`DROP DATABASE ${database} WITH (FORCE)`);
    }
  });
}

async function run(
  program: string,
  url: URL,
  admin: pg.Client,
  { pids }: Servers,
  asked: DatabaseCounts,
  seconds: number,
): Promise<PostgresFloor> {
  const folder = mkdtempSync(join(tmpdir(), 'grid-bench-'));
  try {
    const script = join(folder, 'lifecycle.sql');
    writeFileSync(script, floorScript(asked, rows));
    const server = new Map([['postgres', pids.get('postgres') ?? 0]]);
    const [before, usedBefore] = [await databaseCounts(admin, database), useOf(server)];
    const { stdout } = await promisify(execFile)(
      program,
      ['-n', '-M', 'prepared', '-c', String(clients), '-T', String(seconds), '-f', script, url.pathname.slice(1)],
      {
        env: {
          PATH: process.env['PATH'],
          PGHOST: url.hostname,
          PGPORT: url.port,
          PGUSER: url.username,
          PGPASSWORD: url.password,
        },
      },
    );
    const usedAfter = useOf(server);
    const processed = Number(/actually processed: (\d+)/.exec(stdout)?.[1]);
    const perSecond = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
    // Sessions tell what they did when they end, at the latest.
    await wait(1_500);
    const did = countsPer(before, await databaseCounts(admin, database), processed);
    const names = ['transactions', 'writing', 'inserted', 'updated', 'deleted'] as const;
    return {
      lifecyclesPerSecond: perSecond,
      cpuMs: (usedAfter.get('postgres')!.cpuMs - usedBefore.get('postgres')!.cpuMs) / processed,
      asked,
      did,
      isSame: names.every((name) => Math.abs(did[name] - asked[name]) <= Math.max(0.5, asked[name] * 0.05)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function makeTable(client: pg.Client): Promise<void> {
  await client.query(`CREATE TABLE floor (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz DEFAULT
    clock_timestamp(), content text NOT NULL) WITH (fillfactor = 80)`);
  await client.query(`INSERT INTO floor (content) SELECT repeat('x', 600) FROM generate_series(1, ${rows})`);
  await client.query('VACUUM ANALYZE floor');
}

/** PGBENCH, else the one on the path, else the newest of the system's. */
function findPgbench(): string | undefined {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').map(Number) : [];
  const places = [
    process.env['PGBENCH'],
    ...(process.env['PATH'] ?? '').split(':').map((folder) => join(folder, 'pgbench')),
    ...versions.sort((a, b) => b - a).map((version) => `/usr/lib/postgresql/${version}/bin/pgbench`),
  ];
  return places.find((place) => place !== undefined && existsSync(place));
}

async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
