import type { Custodian, IncidentEvent } from '#contracts';
import type { EntityManager } from 'typeorm';
import { alarmsOf, firstAlarmAt } from './alarms/alarms-of-clock.js';
import type { TimeRulesByVersion } from './time-rules.js';

/**
 * Keeps a custodian's deadline rows: a clock is kept by the service that has custody after the step that starts it,
 * and stopped by whichever step says so. A deadline is never overwritten: rework starts a new row.
 * With it stands when the clock rings first. Of a clock that is stopped, what was due until then still rings: whether a
 * deadline was breached follows from the record alone, and not from who was faster.
 */
export async function recordClocks(
  manager: EntityManager,
  custodian: Custodian,
  events: readonly IncidentEvent[],
  timeRules: TimeRulesByVersion,
): Promise<void> {
  const stops = events.flatMap(({ subject, incidentversion, time, data }) =>
    data.clocksStopped.map((clock) => ({ subject, incidentversion, time, clock })),
  );
  const starts = events
    .filter((event) => event.custodian === custodian)
    .flatMap(({ subject, incidentversion, time, data }) =>
      data.clocksStarted.map((started) => ({ subject, incidentversion, time, ...started })),
    );
  if (starts.length > 0) {
    const rules = await timeRules.ofVersions(starts.map((start) => start.timeRules));
    const ringing = starts.map((start) => ({
      ...start,
      nextAlarmAt: firstAlarmAt(alarmsOf(start, rules.get(start.timeRules)!), new Date(start.time)),
    }));
    await manager.query(
      `INSERT INTO deadline (incident_id, clock, started_version, started_at, due_at,
         time_limit, limit_kind, unit, time_rules, pauses, next_alarm_at)
       SELECT subject, clock, incidentversion, "startedAt", "dueAt", "limit", "limitKind", unit, "timeRules", pauses,
              "nextAlarmAt"
       FROM jsonb_to_recordset($1::jsonb) AS s(subject uuid, clock text, incidentversion int,
         "startedAt" timestamptz, "dueAt" timestamptz, "limit" double precision, "limitKind" text, unit text,
         "timeRules" int, pauses jsonb, "nextAlarmAt" timestamptz)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(ringing)],
    );
  }
  // What a step stops began with an earlier one, whatever the clocks of two machines say; a step that stops a clock and
  // starts it anew doesn't stop its own. Of several stops in a batch each has the versions since the one before it.
  // The ids are named apart: PostgreSQL would guess 100 stops and go through all open deadlines.
  if (stops.length > 0) {
    await manager.query(
      `UPDATE deadline SET stopped_at = stop.time,
         next_alarm_at = CASE WHEN next_alarm_at <= stop.time THEN next_alarm_at END
       FROM (
         SELECT *, lag(incidentversion, 1, 0) OVER (PARTITION BY subject, clock ORDER BY incidentversion) AS since
         FROM jsonb_to_recordset($1::jsonb) AS s(subject uuid, clock text, incidentversion int, time timestamptz)
       ) AS stop
       WHERE deadline.incident_id = ANY($2::uuid[]) AND deadline.incident_id = stop.subject AND deadline.clock = stop.clock AND deadline.stopped_at IS NULL
         AND deadline.started_version >= stop.since AND deadline.started_version < stop.incidentversion`,
      [JSON.stringify(stops), stops.map(({ subject }) => subject)],
    );
  }
}
