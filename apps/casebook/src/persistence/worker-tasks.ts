import { bounds, type Period } from '../domain/period.js';
import type { Condition } from '../use-cases/list-incidents/where.js';

/** 核实、核查: what workers are asked to look at on the spot. */
const tasks = {
  VERIFICATION: { asked: 'incident.verification-requested.v1', who: 'worker', done: 'incident.verified.v1' },
  INSPECTION: { asked: 'incident.inspection-assigned.v1', who: 'inspector', done: 'incident.inspected.v1' },
} as const;
export type WorkerTask = keyof typeof tasks;

/**
 * Who was asked in these days, as a query of `incident_id`, `worker`, `is_due` and `in_time`. A task is due when it was
 * done or its time ran out; one that was taken from the worker before that counts neither way.
 */
export function workerTasks(task: WorkerTask, period: Period, now: Date): Condition {
  const { asked, who, done } = tasks[task];
  return [
    `SELECT incident_id, worker, done OR due_at < LEAST(COALESCE(ended_at, 'infinity'), ?) AS is_due,
            done AND ended_at <= due_at AS in_time
     FROM (SELECT asked.incident_id, (asked.data->>'${who}')::uuid AS worker, (clock->>'dueAt')::timestamptz AS due_at,
                  ended.at AS ended_at,
                  COALESCE(ended.type = '${done}' AND ended.actor = asked.data->>'${who}', false) AS done
           FROM timeline_entry AS asked
           JOIN LATERAL jsonb_array_elements(asked.data->'clocksStarted') AS clock ON clock->>'clock' = '${task}'
           LEFT JOIN LATERAL (
             SELECT at, type, actor FROM timeline_entry AS later
             WHERE later.incident_id = asked.incident_id AND later.version > asked.version
               AND (later.data->'clocksStopped' @> '["${task}"]' OR later.type = '${asked}')
             ORDER BY version LIMIT 1) AS ended ON true
           WHERE asked.type = '${asked}' AND asked.at >= ? AND asked.at < ?) AS each_task`,
    now,
    ...bounds(period),
  ];
}
