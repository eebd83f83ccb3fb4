import type { TestDatabase } from '#testing';

/** 100 communities in 10 townships of a county, 20 grids in each. */
export const county = '430211000000';
export const departments = Array.from({ length: 20 }, (_, n) => `D430211-unit_${String.fromCharCode(97 + n)}`);
export const personOf = (n: number): string => `0192f7a0-0000-7000-8000-${String(n).padStart(12, '0')}`;

const slice = 50_000;

/** A number from 0 to 1 by chance, the same one for the same row and column. */
const chance = (column: number) => `(hashint8extended(n, ${column}) & 1048575) / 1048576.0`;
const person = (of: string) => `('0192f7a0-0000-7000-8000-' || lpad(floor(${of} * 2000)::text, 12, '0'))::uuid`;
const ref = (key: string, salt: string) =>
  `jsonb_build_object('${key}', md5(n || '${salt}')::uuid, 'commitment', left(repeat(md5(n || '${salt}'), 2), 43))`;

/**
 * Puts `count` incidents of five years into the view as the projection would have: 97 of 100 closed, the open ones
 * among the newest, few grids and units with many incidents and many with few. Indexes are made afterwards; the table
 * is not logged, which no plan knows of. In slices: a transaction that is open holds up every change feed on the server,
 * those that other specs read included.
 */
export async function storeIncidents(database: TestDatabase, count: number): Promise<void> {
  const query: TestDatabase['query'] = (sql) => database.query(sql);
  const indexes = await query<{ indexname: string; indexdef: string }>(
    `SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'incident_view' AND indexname LIKE 'view_%'`,
  );
  for (const { indexname } of indexes) await query(`DROP INDEX ${indexname}`);
  for (const table of ['incident_view', 'timeline_entry']) await query(`ALTER TABLE ${table} SET UNLOGGED`);
  for (let from = 1; from <= count; from += slice) await query(insertion(count, from));
  for (const { indexdef } of indexes) await query(indexdef);
  await query(`
    INSERT INTO timeline_entry (incident_id, version, event_id, type, at, actor, stage, custodian, data)
    SELECT incident_id, version, gen_random_uuid(),
           (ARRAY['incident.reported.v1', 'incident.inspection-assigned.v1', 'incident.closed.v1'])[version],
           reported_at, 'a', 'CLOSED', 'closure', '{"clocksStarted": [], "clocksStopped": []}'
    FROM (SELECT incident_id, reported_at FROM incident_view ORDER BY reported_at DESC LIMIT ${count / 4}) newest,
         generate_series(1, 3) AS version`);
  await query(`
    INSERT INTO incident_change (xid, incident_id, version, rooms)
    SELECT (3 + row_number() OVER () / 1000)::text::xid8, incident_id, version,
           ARRAY['any', 'area:43', 'area:4302', 'area:430211', 'area:' || left(grid, 9), 'area:' || left(grid, 12),
                 'area:' || grid]
    FROM (SELECT incident_id, grid FROM incident_view ORDER BY reported_at DESC LIMIT ${count / 20}) newest,
         generate_series(1, 3) AS version`);
  for (const table of ['incident_view', 'timeline_entry', 'incident_change']) await query(`VACUUM ANALYZE ${table}`);
}

/** Stores one slice of `count` incidents, the one that begins with number `from`. */
const insertion = (count: number, from: number): string => `
    INSERT INTO incident_view
      (incident_id, version, number, stage, custodian, channel, confidential, subcategory, urgent, grid, lng, lat,
       lead_unit, co_units, inspector, reported_by, reported_at, updated_at, next_due_at, open_clocks, text_ref,
       address_ref, evidence, rework_count, return_count, round, level, sub_tasks, handler)
    SELECT
      (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5(n::text), 1, 3) || '8'
        || substr(md5(n::text), 4, 15))::uuid,
      CASE WHEN open THEN 3 ELSE 7 END,
      '430211-' || to_char(at, 'YYYYMMDD') || '-' || lpad(n::text, 6, '0'),
      stage,
      CASE WHEN open THEN 'handling' ELSE 'closure' END,
      CASE WHEN ${chance(4)} < 0.8 THEN 'worker' ELSE 'clerk' END,
      ${chance(5)} < 0.01,
      lpad((100 + floor(60 * ${chance(6)} ^ 2))::text, 4, '0'),
      ${chance(7)} < 0.03,
      '430211' || lpad((1 + community / 10)::text, 3, '0') || lpad((1 + community % 10)::text, 3, '0')
        || lpad((1 + floor(20 * ${chance(8)}))::text, 3, '0'),
      113 + ${chance(9)}, 27 + ${chance(10)},
      CASE WHEN stage NOT IN ('REPORTED', 'REGISTERED', 'REJECTED')
        THEN 'D430211-unit_' || chr(97 + floor(20 * ${chance(11)} ^ 2)::int) END,
      CASE WHEN ${chance(12)} < 0.05 THEN ARRAY['D430211-unit_' || chr(97 + floor(20 * ${chance(13)})::int)]
        ELSE '{}' END,
      CASE WHEN stage IN ('CLOSED', 'INSPECTING') THEN ${person(chance(14))} END,
      CASE WHEN ${chance(4)} < 0.8 THEN ${person(chance(15))} END,
      at, at + interval '1 hour', due,
      CASE WHEN due IS NULL THEN '[]' ELSE jsonb_build_array(jsonb_build_object('clock', 'HANDLING',
        'startedAt', to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'dueAt', to_char(due, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'limit', 3, 'limitKind', 'natural_day', 'unit', null,
        'timeRules', 0, 'pauses', '[]'::jsonb)) END,
      ${ref('textId', 't')}, ${ref('textId', 'a')}, jsonb_build_array(${ref('evidenceId', 'e')}), 0, 0,
      CASE WHEN ${chance(19)} < 0.005 THEN 2 ELSE 1 END,
      CASE WHEN stage NOT IN ('REPORTED', 'REJECTED') THEN 'county' END,
      CASE WHEN ${chance(12)} < 0.05 THEN jsonb_build_array(jsonb_build_object('state', 'OPEN',
        'since', to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'unit', 'D430211-unit_' || chr(97 + floor(20 * ${chance(13)})::int))) ELSE '[]' END,
      CASE WHEN stage IN ('HANDLING', 'SUSPENDED', 'INSPECTING', 'CLOSED') THEN ${person(chance(20))} END
    FROM (
      SELECT *, open_stage IS NOT NULL AS open, COALESCE(open_stage, done) AS stage,
             CASE WHEN open_stage NOT IN ('SUSPENDED') THEN at + interval '3 days' * ${chance(3)} END AS due
      FROM (
        SELECT n, '2021-10-09T00:00:00Z'::timestamptz + date_trunc('milliseconds', n * interval '157 seconds') AS at,
               floor(100 * ${chance(1)} ^ 2)::int AS community,
               CASE WHEN n > ${count} * 0.97 AND ${chance(2)} < 0.8 OR ${chance(2)} < 0.0005
                 THEN (ARRAY['REPORTED', 'REGISTERED', 'DISPATCHED', 'HANDLING', 'HANDLING', 'SUSPENDED',
                             'RETURN_REQUESTED', 'INSPECTING'])[1 + floor(8 * ${chance(16)})] END AS open_stage,
               CASE WHEN ${chance(17)} < 0.994 THEN 'CLOSED'
                 ELSE (ARRAY['REJECTED', 'VOIDED', 'MERGED', 'TRANSFERRED'])[1 + floor(4 * ${chance(18)})] END AS done
        FROM generate_series(${from}, ${Math.min(from + slice - 1, count)}) AS n) mixed) incident`;
