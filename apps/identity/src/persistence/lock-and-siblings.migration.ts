import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when an account's failures count, and refresh tokens that are good for a while beside one that was used. */
export class LockAndSiblings1750000000402 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account ADD COLUMN failing_since timestamptz');
    await runner.query(`
      ALTER TABLE session
        ADD COLUMN sibling_tokens bytea[] NOT NULL DEFAULT '{}',
        ADD COLUMN siblings_until timestamptz[] NOT NULL DEFAULT '{}'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
