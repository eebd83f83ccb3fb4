import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What counties publish in versions; a published one never changes. */
export class CountyVersions1750000004801 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE county_version (
        kind text NOT NULL CHECK (kind IN ('routing-rules', 'admission-list')),
        county text NOT NULL REFERENCES unit (code),
        version int NOT NULL,
        valid_from timestamptz NOT NULL,
        content jsonb NOT NULL,
        published_at timestamptz NOT NULL,
        published_by text NOT NULL,
        PRIMARY KEY (kind, county, version)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
