import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 工单: what each order of the hotline said last, once for every incident that it was about; few beside the incidents. A
 * table of its own: a fact may come before the incident's first step, and holds up none.
 */
export class HotlineDue1750000005001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE hotline_deadline (
        order_no text NOT NULL,
        incident_id uuid NOT NULL,
        version int NOT NULL,
        due_at timestamptz NOT NULL,
        completed boolean NOT NULL,
        PRIMARY KEY (order_no, incident_id)
      )`);
    await runner.query('CREATE INDEX hotline_deadline_open ON hotline_deadline (incident_id) WHERE NOT completed');
    await runner.query(`
      INSERT INTO hotline_deadline (order_no, incident_id, version, due_at, completed)
      SELECT DISTINCT order_no, incident_id, first_value(version) OVER latest, first_value(due_at) OVER latest,
             bool_or(completed) OVER (PARTITION BY order_no)
      FROM (SELECT data->>'orderNo' AS order_no, incident_id, (data->>'orderVersion')::int AS version,
                   (data->>'dueAt')::timestamptz AS due_at, data->>'completedAt' IS NOT NULL AS completed
            FROM side_fact WHERE type = 'incident.hotline-ordered.v1') AS told
      WINDOW latest AS (PARTITION BY order_no ORDER BY version DESC)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
