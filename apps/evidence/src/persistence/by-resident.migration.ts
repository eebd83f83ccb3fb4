import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which files somebody uploaded who has no account, and how many each has. */
export class ByResident1750000006002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE evidence_file ADD COLUMN by_resident boolean NOT NULL DEFAULT false');
    await runner.query('CREATE INDEX evidence_file_of_resident ON evidence_file (uploader) WHERE by_resident');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
