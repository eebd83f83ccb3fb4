import type { EntityManager } from 'typeorm';
import type { RingingClock } from './alarms-of-clock.js';

/** An incident of which a clock is to ring, in the order in which they are looked at. */
export interface Candidate {
  readonly incidentId: string;
  readonly at: Date;
}

/** A clock that is to ring, of an incident that is locked. */
export interface DueClock extends RingingClock {
  readonly incidentId: string;
  readonly startedVersion: number;
  readonly timeRules: number;
  readonly stoppedAt: Date | null;
  readonly nextAlarmAt: Date;
}

/** An alarm as it was given: once for these four. */
export interface GivenAlarm {
  readonly incidentId: string;
  readonly clock: string;
  readonly kind: string;
  readonly alarmAt: Date;
  readonly startedVersion: number;
}

/** The next clocks that ring until `until`, after the last one looked at; out of the index. */
export async function dueCandidates(
  manager: EntityManager,
  until: Date,
  after: Candidate | undefined,
  limit: number,
): Promise<Candidate[]> {
  return manager.query(
    `SELECT incident_id AS "incidentId", next_alarm_at AS at FROM deadline
     WHERE next_alarm_at IS NOT NULL AND next_alarm_at <= $1 AND (next_alarm_at, incident_id) > ($2, $3::uuid)
     ORDER BY next_alarm_at, incident_id LIMIT $4`,
    [until, after?.at ?? new Date(0), after?.incidentId ?? '00000000-0000-0000-0000-000000000000', limit],
  );
}

/** The clocks of these incidents, which are locked, that ring until `until`. */
export async function dueClocksOf(
  manager: EntityManager,
  incidentIds: readonly string[],
  until: Date,
): Promise<DueClock[]> {
  return manager.query(
    `SELECT incident_id AS "incidentId", clock, started_version AS "startedVersion", started_at AS "startedAt",
            due_at AS "dueAt", time_limit AS limit, limit_kind AS "limitKind", unit,
            coalesce(time_rules, 0) AS "timeRules", pauses, stopped_at AS "stoppedAt", next_alarm_at AS "nextAlarmAt"
     FROM deadline WHERE incident_id = ANY($1::uuid[]) AND next_alarm_at <= $2
     ORDER BY incident_id, next_alarm_at, started_version`,
    [incidentIds, until],
  );
}

/** Keeps which alarms are given. Answers with those that were not before: PostgreSQL decides, not who asks. */
export async function keepGiven(
  manager: EntityManager,
  alarms: readonly GivenAlarm[],
  at: Date,
): Promise<ReadonlySet<string>> {
  if (alarms.length === 0) return new Set();
  const kept: { incidentId: string; clock: string; kind: string; alarmAt: Date }[] = await manager.query(
    `INSERT INTO alarm (incident_id, clock, kind, alarm_at, started_version, fired_at)
     SELECT "incidentId", clock, kind, "alarmAt", "startedVersion", $2
     FROM jsonb_to_recordset($1::jsonb) AS a("incidentId" uuid, clock text, kind text, "alarmAt" timestamptz,
       "startedVersion" int)
     ON CONFLICT DO NOTHING
     RETURNING incident_id AS "incidentId", clock, kind, alarm_at AS "alarmAt"`,
    [
      JSON.stringify(
        alarms.map(({ incidentId, clock, kind, alarmAt, startedVersion }) => ({
          ...{ incidentId, clock, kind, alarmAt, startedVersion },
        })),
      ),
      at,
    ],
  );
  return new Set(kept.map((alarm) => keyOf(alarm)));
}

/** Which alarm it is, of all there are. */
export const keyOf = ({ incidentId, clock, kind, alarmAt }: Omit<GivenAlarm, 'startedVersion'>): string =>
  `${incidentId} ${clock} ${kind} ${alarmAt.toISOString()}`;

/** When clocks ring after this: undefined for those that are silent from now on. */
export async function setNextAlarms(
  manager: EntityManager,
  clocks: readonly (Pick<DueClock, 'incidentId' | 'clock' | 'startedVersion'> & { nextAt: Date | undefined })[],
): Promise<void> {
  if (clocks.length === 0) return;
  await manager.query(
    `UPDATE deadline SET next_alarm_at = rung."nextAt"
     FROM jsonb_to_recordset($1::jsonb) AS rung("incidentId" uuid, clock text, "startedVersion" int,
       "nextAt" timestamptz)
     WHERE deadline.incident_id = ANY($2::uuid[]) AND deadline.incident_id = rung."incidentId"
       AND deadline.clock = rung.clock AND deadline.started_version = rung."startedVersion"`,
    [
      JSON.stringify(
        clocks.map(({ incidentId, clock, startedVersion, nextAt }) => ({ incidentId, clock, startedVersion, nextAt })),
      ),
      clocks.map(({ incidentId }) => incidentId),
    ],
  );
}

/** The seconds in which clocks ring until `until`, each once however many there are. */
export async function ringingSeconds(manager: EntityManager, until: Date): Promise<Date[]> {
  const rows: { at: Date }[] = await manager.query(
    `SELECT DISTINCT date_trunc('second', next_alarm_at) AS at FROM deadline
     WHERE next_alarm_at IS NOT NULL AND next_alarm_at <= $1 ORDER BY at`,
    [until],
  );
  return rows.map(({ at }) => at);
}
