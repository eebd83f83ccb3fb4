import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts that were given up: their grids are gone, that they were there stays known. */
export class DiscardedDrafts1750000006302 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE grid_draft ADD discarded_at timestamptz,
        ADD CHECK (discarded_at IS NULL OR published_as IS NULL)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
