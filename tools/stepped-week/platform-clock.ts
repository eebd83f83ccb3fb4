import { renameSync, writeFileSync } from 'node:fs';
import { type Clock, wait } from '#primitives';
import pg from 'pg';

const custodians = ['intake', 'dispatch', 'handling', 'closure'] as const;
const lookEvery = 20;
/** Milliseconds of the machine’s time after which something hangs. */
const patience = 120_000;

interface Standing {
  readonly unpublished: number;
  readonly due: number;
  /** Of all incidents together: where this service is with following them. */
  readonly versions: number;
  readonly nextAlarm: Date | null;
}

/** The clock of a platform that goes by a file, and what its custodians have still to do at the time that it shows. */
export class PlatformClock implements Clock {
  private time: Date;
  private readonly pools: readonly pg.Pool[];
  private readonly registry: readonly pg.Pool[];

  constructor(
    private readonly file: string,
    databases: ReadonlyMap<string, string>,
    from: Date,
    /** Those who keep clocks. */
    followed: readonly string[] = custodians,
  ) {
    this.time = from;
    const poolOf = (name: string) => new pg.Pool({ connectionString: databases.get(name)!, max: 1 });
    this.pools = followed.map(poolOf);
    this.registry = ['grid-registry'].filter((name) => databases.has(name)).map(poolOf);
  }

  now(): Date {
    return this.time;
  }

  set(time: Date): void {
    this.time = time;
    writeFileSync(`${this.file}.new`, time.toISOString());
    // At once: no process reads half a time.
    renameSync(`${this.file}.new`, this.file);
  }

  /**
   * Waits until nothing is left to do: each alarm that is due given, each event published, and each custodian where the
   * others are. Where only alarms were due, it is enough that they are given: they are no steps, and nobody has to follow.
   * Gives when the next alarm is due. @throws Error when it does not come to rest
   */
  async settled(what: 'ALL' | 'ALARMS'): Promise<Date | undefined> {
    for (const began = Date.now(); ;) {
      const standings = await Promise.all(this.pools.map((pool) => this.standing(pool)));
      const isFollowed =
        standings.every(({ unpublished }) => unpublished === 0) &&
        new Set(standings.map(({ versions }) => versions)).size === 1;
      if (standings.every(({ due }) => due === 0) && (isFollowed || what === 'ALARMS')) {
        const alarms = standings.map(({ nextAlarm }) => nextAlarm).filter((at) => at !== null);
        return alarms.sort((a, b) => a.getTime() - b.getTime())[0];
      }
      if (Date.now() - began > patience) {
        throw new Error(
          `at ${this.time.toISOString()} the platform does not come to rest: ${JSON.stringify(standings)}`,
        );
      }
      await wait(lookEvery);
    }
  }

  private async standing(pool: pg.Pool): Promise<Standing> {
    const { rows } = await pool.query<Standing>(
      `SELECT (SELECT count(*) FROM outbox WHERE published_at IS NULL)::int AS unpublished,
              (SELECT count(*) FROM deadline WHERE next_alarm_at <= $1)::int AS due,
              (SELECT coalesce(sum(version), 0) FROM incident)::int AS versions,
              (SELECT min(next_alarm_at) FROM deadline WHERE next_alarm_at IS NOT NULL) AS "nextAlarm"`,
      [this.time],
    );
    return rows[0]!;
  }

  /** Events as the outboxes hold them: all of the custodians about incidents, and the registry’s time rules. */
  async events(): Promise<Buffer[]> {
    const read = await Promise.all(
      [...this.pools, ...this.registry].map((pool) =>
        pool.query<{ payload: Buffer }>(
          "SELECT payload FROM outbox WHERE aggregatetype IN ('incident', 'incident-fact', 'time-rules') ORDER BY position",
        ),
      ),
    );
    return read.flatMap(({ rows }) => rows.map(({ payload }) => payload));
  }

  async close(): Promise<void> {
    await Promise.all([...this.pools, ...this.registry].map((pool) => pool.end()));
  }
}
