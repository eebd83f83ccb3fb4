import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 层级: whose desk an incident is on; null before it is registered. */
export class IncidentLevel1750000004801 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE incident_view ADD COLUMN level text');
    await runner.query(
      `CREATE INDEX view_level ON incident_view (level, reported_at DESC, incident_id DESC) WHERE level IS NOT NULL`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
