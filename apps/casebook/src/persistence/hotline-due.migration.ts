import type { MigrationInterface, QueryRunner } from 'typeorm';

const ordered = `type = 'incident.hotline-ordered.v1'`;

/**
 * 热线办结时限 of an incident, in SQL that reads a row of `incident_view`: the first deadline of the hotline's orders about
 * it, or about what is merged into it; of each order what it said last; null where the hotline is done with them all, or
 * there are none. By the order's number, since an order may lead to another incident, or follow a master, as it goes on.
 */
export const hotlineDueAt = `(
    SELECT min(said.due) FROM side_fact AS about CROSS JOIN LATERAL (
      SELECT (array_agg(data->>'dueAt' ORDER BY (data->>'orderVersion')::int DESC))[1]::timestamptz AS due,
             bool_or(data->>'completedAt' IS NOT NULL) AS completed
      FROM side_fact WHERE ${ordered} AND data->>'orderNo' = about.data->>'orderNo') AS said
    WHERE about.${ordered} AND NOT said.completed AND about.incident_id = ANY (ARRAY(
      SELECT incident_view.incident_id UNION ALL
      SELECT merged.incident_id FROM incident_view AS merged
      WHERE merged.merged_into IS NOT NULL AND merged.merged_into->>'incidentId' = incident_view.incident_id::text)))`;

/** As the domain's `isHotlineDueFirst` has it, in SQL that reads a row of `incident_view`. */
export const hotlineDueFirst = `(${hotlineDueAt} < COALESCE(
    (SELECT (own->>'dueAt')::timestamptz FROM jsonb_array_elements(open_clocks) AS own WHERE own->>'clock' = 'HANDLING'),
    (suspended_until || ' 24:00:00+08')::timestamptz))`;

/** Which incidents the hotline has ordered, and what it said of each order: few of all facts. */
export class HotlineDue1750000005001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX side_fact_ordered ON side_fact (incident_id) WHERE ${ordered}`);
    await runner.query(`CREATE INDEX side_fact_order ON side_fact ((data->>'orderNo')) WHERE ${ordered}`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
