import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Challenges that were solved, each good once; what residents reported, and by what they follow it. */
export class Public1750000006001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE spent_challenge (
        signature text PRIMARY KEY,
        expires_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX spent_challenge_age ON spent_challenge (expires_at)');
    await runner.query(`
      CREATE TABLE resident_report (
        event_id uuid PRIMARY KEY REFERENCES receipt (event_id),
        incident_id uuid NOT NULL REFERENCES incident (incident_id),
        pass uuid NOT NULL UNIQUE,
        party uuid NOT NULL UNIQUE,
        code_digest bytea NOT NULL,
        wrong_tries int NOT NULL DEFAULT 0,
        tried_at timestamptz,
        answered_at timestamptz,
        asked_at timestamptz
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
