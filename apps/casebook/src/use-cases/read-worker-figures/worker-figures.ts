import type { Database } from '#database';
import { type WorkerSet, writeCounted } from '../../domain/counted-set.js';
import { bounds, type Period } from '../../domain/period.js';
import { whichReports } from '../../persistence/counted-incidents.js';
import { type WorkerTask, workerTasks } from '../../persistence/worker-tasks.js';
import { ofUnit, Where } from '../list-incidents/where.js';
import { type Figure, type Rate, rateOf } from '../read-figures/figure.js';

export interface WorkerFigures {
  readonly worker: string;
  readonly reported: Figure;
  /** 上报准确率 */
  readonly registered: Rate;
  /** 按时核实率 */
  readonly verified: Rate;
  /** 按时核查率 */
  readonly inspected: Rate;
}

interface Row {
  readonly worker: string;
  /** What counts, of this what is good, and what there is besides. */
  readonly all: number;
  readonly good: number;
  readonly any?: number;
}

/** What each worker has reported, and was asked to look at on the spot, in some days, within an area. */
export async function workerFigures(database: Database, unit: string, period: Period, now: Date) {
  const [reported, verified, inspected] = await Promise.all([
    reportedBy(database, unit, period),
    tasksOf(database, 'VERIFICATION', { unit, period, now }),
    tasksOf(database, 'INSPECTION', { unit, period, now }),
  ]);
  const workers = [...new Set([...reported, ...verified, ...inspected].map(({ worker }) => worker))].sort();
  return workers.map((worker): WorkerFigures => {
    const figureOf = (rows: readonly Row[], which: 'all' | 'good' | 'any', set: WorkerSet): Figure => ({
      count: rows.find((row) => row.worker === worker)?.[which] ?? 0,
      filter: { unit, counted: writeCounted({ set, period, worker }) },
    });
    return {
      worker,
      reported: figureOf(reported, 'any', 'WORKER_REPORTED'),
      registered: rateOf(figureOf(reported, 'good', 'WORKER_REGISTERED'), figureOf(reported, 'all', 'WORKER_JUDGED')),
      verified: rateOf(figureOf(verified, 'good', 'VERIFIED_IN_TIME'), figureOf(verified, 'all', 'VERIFICATION_DUE')),
      inspected: rateOf(figureOf(inspected, 'good', 'INSPECTED_IN_TIME'), figureOf(inspected, 'all', 'INSPECTION_DUE')),
    };
  });
}

function reportedBy(database: Database, unit: string, period: Period): Promise<Row[]> {
  const where = new Where()
    .and('reported_by IS NOT NULL')
    .and('reported_at >= ? AND reported_at < ?', ...bounds(period))
    .and(...ofUnit(unit));
  return database.query<Row>(
    `SELECT reported_by AS worker, count(*)::int AS "any",
            count(*) FILTER (WHERE ${whichReports.WORKER_JUDGED})::int AS "all",
            count(*) FILTER (WHERE ${whichReports.WORKER_REGISTERED})::int AS good
     FROM incident_view WHERE ${where.sql} GROUP BY reported_by`,
    where.parameters,
  );
}

/** Each task's incident by its id, never all of a unit's for a month of tasks: PostgreSQL does not know how few those are. */
const lookedUp = `CROSS JOIN LATERAL
  (SELECT * FROM incident_view AS one WHERE one.incident_id = task.incident_id OFFSET 0) AS incident_view`;

function tasksOf(
  database: Database,
  task: WorkerTask,
  { unit, period, now }: { readonly unit: string; readonly period: Period; readonly now: Date },
): Promise<Row[]> {
  const [sql, ...values] = workerTasks(task, period, now);
  const where = new Where().and('is_due OR in_time').and(...ofUnit(unit));
  const tasks = sql.replace(/\?/g, () => `$${where.parameters.push(values.shift())}`);
  return database.query<Row>(
    `SELECT worker, count(DISTINCT task.incident_id) FILTER (WHERE is_due)::int AS "all",
            count(DISTINCT task.incident_id) FILTER (WHERE in_time)::int AS good
     FROM (${tasks}) AS task ${lookedUp} WHERE ${where.sql} GROUP BY worker`,
    where.parameters,
  );
}
