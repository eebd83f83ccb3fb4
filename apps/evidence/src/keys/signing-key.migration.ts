import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The keys that receipts are signed with: one in use, by the index; the retired ones still verify. */
export class SigningKey1750000000062 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signing_key (
        key_id text PRIMARY KEY,
        private_key text NOT NULL,
        public_key jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        retired_at timestamptz
      )`);
    await runner.query('CREATE UNIQUE INDEX signing_key_in_use ON signing_key ((true)) WHERE retired_at IS NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
