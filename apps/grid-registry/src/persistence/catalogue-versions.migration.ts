import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who published a catalogue, and why. A published one stays as it is: incidents were judged by it. */
export class CatalogueVersions1750000005102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE catalogue ADD published_by text, ADD reason jsonb');
    await runner.query(`
      CREATE TRIGGER catalogues_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON catalogue
      FOR EACH STATEMENT EXECUTE FUNCTION county_versions_stay()`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
