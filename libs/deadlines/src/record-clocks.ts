import type { Custodian, IncidentEvent } from '#contracts';
import type { EntityManager } from 'typeorm';

/**
 * Keeps a custodian's deadline rows: a clock is kept by the service that has custody after the step that starts it,
 * and stopped by whichever step says so. A deadline is never overwritten: rework starts a new row.
 */
export async function recordClocks(
  manager: EntityManager,
  custodian: Custodian,
  events: readonly IncidentEvent[],
): Promise<void> {
  const stops = events.flatMap(({ subject, time, data }) =>
    data.clocksStopped.map((clock) => ({ subject, time, clock })),
  );
  const starts = events
    .filter((event) => event.custodian === custodian)
    .flatMap(({ subject, incidentversion, data }) =>
      data.clocksStarted.map((started) => ({ subject, incidentversion, ...started })),
    );
  // A step may stop a clock and start it anew: what it starts is not older than itself, and so is not stopped by it.
  if (starts.length > 0) {
    await manager.query(
      `INSERT INTO deadline (incident_id, clock, started_version, started_at, due_at)
       SELECT subject, clock, incidentversion, "startedAt", "dueAt"
       FROM jsonb_to_recordset($1::jsonb) AS s(subject uuid, clock text, incidentversion int,
         "startedAt" timestamptz, "dueAt" timestamptz)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(starts)],
    );
  }
  if (stops.length > 0) {
    await manager.query(
      `UPDATE deadline SET stopped_at = stop.time
       FROM (
         SELECT d.incident_id, d.clock, d.started_version, min(s.time) AS time
         FROM jsonb_to_recordset($1::jsonb) AS s(subject uuid, clock text, time timestamptz)
         JOIN deadline d ON d.incident_id = s.subject AND d.clock = s.clock
           AND d.stopped_at IS NULL AND d.started_at < s.time
         GROUP BY d.incident_id, d.clock, d.started_version
       ) AS stop
       WHERE deadline.incident_id = stop.incident_id AND deadline.clock = stop.clock
         AND deadline.started_version = stop.started_version`,
      [JSON.stringify(stops)],
    );
  }
}
