import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which round an incident is, and what its caller said when they were called back. Few are ever reopened. */
export class Reopening1750000004101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE incident_view ADD COLUMN round int NOT NULL DEFAULT 1, ADD COLUMN survey jsonb');
    await runner.query(
      'CREATE INDEX view_reopened ON incident_view (reported_at DESC, incident_id DESC) WHERE round > 1',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
