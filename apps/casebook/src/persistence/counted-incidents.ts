import { type Counted, type FlowStep, flowSteps, type HotlineSet, type WorkerSet } from '../domain/counted-set.js';
import { bounds, type Period } from '../domain/period.js';
import type { Condition } from '../use-cases/list-incidents/where.js';
import { type WorkerTask, workerTasks } from './worker-tasks.js';

/**
 * What figures count, each as a query of `incident_id`: a figure counts what is in it, and the list shows the same. Each
 * begins with the steps or facts of its days, of which there are never many, and not with all incidents there are.
 */
export function countedIncidents({ set, period, worker }: Counted, now: Date): Condition {
  if (set in flowSteps) return flowOf(set as FlowStep, period);
  if (worker !== null) return workerSet(set as WorkerSet, period, worker, now);
  return hotlineSet(set as HotlineSet, period, now);
}

const flowOf = (step: FlowStep, period: Period): Condition => [
  `SELECT incident_id FROM timeline_entry WHERE type = '${flowSteps[step]}' AND at >= ? AND at < ?`,
  ...bounds(period),
];

/** The last call-back (回访) of each incident that reached the caller, the hotline's or ours. Who was not reached has said nothing. */
const callBacks = `SELECT DISTINCT ON (incident_id) incident_id, data FROM (
    SELECT incident_id, at, data FROM side_fact
    WHERE type = 'incident.hotline-surveyed.v1' AND at >= ? AND at < ?
    UNION ALL
    SELECT incident_id, at, data FROM timeline_entry
    WHERE type = 'incident.surveyed.v1' AND at >= ? AND at < ?) AS told
  WHERE data->>'reached' = 'true' ORDER BY incident_id, at DESC`;

/**
 * Incidents about which the hotline first ordered something in these days, with its deadline, and whether somebody had
 * spoken with the caller by then. What turned out to be none of ours is not valid (有效).
 */
const ordered = `SELECT incident_id, due_at, EXISTS (
      SELECT FROM side_fact AS contact
      WHERE contact.incident_id = first.incident_id AND contact.type = 'incident.caller-contacted.v1'
        AND contact.data->>'reached' = 'true' AND contact.at <= due_at) AS contacted
  FROM (SELECT incident_id, min((data->>'dueAt')::timestamptz) AS due_at FROM side_fact AS told
        WHERE type = 'incident.hotline-ordered.v1' AND at >= ? AND at < ?
          AND NOT EXISTS (SELECT FROM side_fact AS earlier
                          WHERE earlier.incident_id = told.incident_id
                            AND earlier.type = 'incident.hotline-ordered.v1' AND earlier.at < ?)
        GROUP BY incident_id) AS first
  JOIN incident_view USING (incident_id) WHERE stage NOT IN ('REJECTED', 'VOIDED')`;

function hotlineSet(set: HotlineSet, period: Period, now: Date): Condition {
  const [from, to] = bounds(period);
  const calledBack = (which: string): Condition => [
    `SELECT incident_id FROM (${callBacks}) AS asked WHERE ${which}`,
    ...[from, to, from, to],
  ];
  switch (set) {
    // Who may yet be contacted in time counts neither way.
    case 'ANSWERABLE':
      return [`SELECT incident_id FROM (${ordered}) AS ordered WHERE contacted OR due_at < ?`, from, to, from, now];
    case 'CONTACTED':
      return [`SELECT incident_id FROM (${ordered}) AS ordered WHERE contacted`, from, to, from];
    case 'CALLED_BACK':
      return calledBack('true');
    case 'RESOLVED':
      return calledBack(`data->>'resolution' = 'RESOLVED'`);
    case 'RATED':
      return calledBack(`data->>'satisfaction' <> 'NOT_RATED'`);
    case 'SATISFIED':
      return calledBack(`data->>'satisfaction' IN ('SATISFIED', 'MOSTLY_SATISFIED')`);
  }
}

/** What waits for a decision, was merged or handled on the spot is neither right nor wrong. */
export const whichReports = {
  WORKER_REPORTED: 'true',
  WORKER_JUDGED: `(level IS NOT NULL OR stage IN ('REJECTED', 'VOIDED'))`,
  WORKER_REGISTERED: 'level IS NOT NULL',
} as const;

function workerSet(set: WorkerSet, period: Period, worker: string, now: Date): Condition {
  const task = (of: WorkerTask, which: string): Condition => {
    const [sql, ...values] = workerTasks(of, period, now);
    return [`SELECT incident_id FROM (${sql}) AS task WHERE worker = ?::uuid AND ${which}`, ...values, worker];
  };
  switch (set) {
    case 'WORKER_REPORTED':
    case 'WORKER_JUDGED':
    case 'WORKER_REGISTERED':
      return [
        `SELECT incident_id FROM incident_view WHERE reported_by = ?::uuid AND reported_at >= ? AND reported_at < ?
           AND ${whichReports[set]}`,
        ...[worker, ...bounds(period)],
      ];
    case 'VERIFICATION_DUE':
      return task('VERIFICATION', 'is_due');
    case 'VERIFIED_IN_TIME':
      return task('VERIFICATION', 'in_time');
    case 'INSPECTION_DUE':
      return task('INSPECTION', 'is_due');
    case 'INSPECTED_IN_TIME':
      return task('INSPECTION', 'in_time');
  }
}
