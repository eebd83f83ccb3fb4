import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an incident waits for: a ruling, the review of its suspension, its co-units. Rows from before have none on record. */
export class WaitingView1750000004503 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE incident_view
        ADD COLUMN pending_request jsonb,
        ADD COLUMN suspended_until text,
        ADD COLUMN sub_tasks jsonb NOT NULL DEFAULT '[]'`);
    await runner.query(`
      CREATE INDEX view_pending ON incident_view (reported_at DESC, incident_id DESC)
      WHERE pending_request IS NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
