import type pg from 'pg';
import { quantiles } from '../measure/quantiles.js';

/** Milliseconds by which something came late. */
export interface Lateness {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

export function latenessOf(times: readonly number[]): Lateness {
  const { count, p50, p95 } = quantiles(times);
  return { count, p50, p95, max: times.reduce((most, time) => Math.max(most, time), -Infinity) };
}

/** When deadlines of a burst are due: from the first to before the end, milliseconds since 1970. */
export interface DueWithin {
  readonly from: number;
  readonly to: number;
}

const span = ({ from, to }: DueWithin) => [new Date(from), new Date(to)];

/** How many deadlines of handling are due within it. */
export async function deadlinesDue(handling: pg.Client, within: DueWithin): Promise<number> {
  const { rows } = await handling.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM deadline WHERE clock = 'HANDLING' AND due_at >= $1 AND due_at < $2`,
    span(within),
  );
  return rows[0]!.n;
}

/** How many alarms are given for what was due within it. */
export async function alarmsGiven(handling: pg.Client, within: DueWithin): Promise<number> {
  const { rows } = await handling.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM alarm WHERE alarm_at >= $1 AND alarm_at < $2',
    span(within),
  );
  return rows[0]!.n;
}

/** Of each alarm: when it was given, after when it was set for. And when the last was, milliseconds since 1970. */
export async function latenessGiven(handling: pg.Client, within: DueWithin): Promise<{ late: number[]; last: number }> {
  const { rows } = await handling.query<{ late: number; at: Date }>(
    `SELECT extract(epoch FROM fired_at - alarm_at)::float8 * 1000 AS late, fired_at AS at FROM alarm
     WHERE alarm_at >= $1 AND alarm_at < $2`,
    span(within),
  );
  return {
    late: rows.map(({ late }) => late),
    last: rows.reduce((latest, { at }) => Math.max(latest, at.getTime()), 0),
  };
}

const facts = `SELECT aggregateid, type, published_at, convert_from(payload, 'UTF8')::jsonb->'data' AS data FROM outbox
  WHERE aggregatetype = 'incident-fact' AND created_at >= $1`;
const alarmAt = `(data->>'alarmAt')::timestamptz`;

/** Of each alarm's event: when Kafka had it, after when it was set for. */
export async function latenessPublished(handling: pg.Client, within: DueWithin): Promise<number[]> {
  const { rows } = await handling.query<{ late: number }>(
    `SELECT extract(epoch FROM published_at - ${alarmAt})::float8 * 1000 AS late FROM (${facts}) AS fact
     WHERE published_at IS NOT NULL AND ${alarmAt} >= $1 AND ${alarmAt} < $2`,
    span(within),
  );
  return rows.map(({ late }) => late);
}

/** The events of alarms that were set for since then: how many, and how many different by incident, kind and moment. */
export async function eventsSince(handling: pg.Client, since: number): Promise<{ n: number; distinct: number }> {
  const { rows } = await handling.query<{ n: number; distinct: number }>(
    `SELECT count(*)::int AS n, count(DISTINCT (aggregateid, type, data->>'card', ${alarmAt}))::int AS distinct
     FROM (${facts}) AS fact WHERE ${alarmAt} >= $1`,
    [new Date(since)],
  );
  return rows[0]!;
}

/** The same in the trail. */
export async function inTrailSince(trail: pg.Client, since: number): Promise<{ n: number; distinct: number }> {
  const { rows } = await trail.query<{ n: number; distinct: number }>(
    `SELECT count(*)::int AS n, count(DISTINCT (incident_id, type, data->>'card', ${alarmAt}))::int AS distinct
     FROM (SELECT incident_id, type, convert_from(bytes, 'UTF8')::jsonb->'data' AS data FROM entry
           WHERE received_at >= $1
             AND type IN ('incident.deadline-breached.v1', 'incident.carded.v1', 'incident.reminded.v1')) AS fact
     WHERE ${alarmAt} >= $1`,
    [new Date(since)],
  );
  return rows[0]!;
}
