import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filters that people keep under a name. The name is theirs and stays here. */
export class SavedView1750000001403 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE saved_view (
        view_id uuid PRIMARY KEY,
        person uuid NOT NULL,
        name text NOT NULL,
        filter jsonb NOT NULL,
        saved_at timestamptz NOT NULL,
        UNIQUE (person, name)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
