import { randomBytes } from 'node:crypto';
import { refuseIfAny } from '#custody';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Callers, and why somebody searched for them, encrypted under keys of their own; and the key of the search's marks. */
export class EncryptedReporter1750000003403 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await refuseIfAny(runner, 'reporter');
    await refuseIfAny(runner, 'reporter_search');
    await runner.query(`
      ALTER TABLE reporter DROP COLUMN phone_digits, DROP COLUMN name, DROP COLUMN phone,
        ADD COLUMN key_id uuid NOT NULL, ADD COLUMN encrypted bytea NOT NULL`);
    await runner.query(`
      ALTER TABLE reporter_search DROP COLUMN salt, DROP COLUMN reason,
        ADD COLUMN key_id uuid NOT NULL, ADD COLUMN encrypted bytea NOT NULL, ADD COLUMN incidents uuid[] NOT NULL`);
    await runner.query(`
      CREATE TABLE mark_key (one boolean PRIMARY KEY DEFAULT true CHECK (one), key bytea NOT NULL)`);
    await runner.query('INSERT INTO mark_key (key) VALUES ($1)', [randomBytes(32)]);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
