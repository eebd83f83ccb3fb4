import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which incident one is merged into, and what is merged into one. */
export class MergedInto1750000004002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE incident_view ADD COLUMN merged_into jsonb');
    await runner.query(`
      CREATE INDEX view_merged ON incident_view ((merged_into->>'incidentId')) WHERE merged_into IS NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
