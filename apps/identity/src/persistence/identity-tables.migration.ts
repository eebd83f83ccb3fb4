import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, sessions and the keys that tokens are signed with. */
export class IdentityTables1750000000401 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        person_id uuid PRIMARY KEY,
        login text NOT NULL UNIQUE,
        password_hash text NOT NULL,
        failures int NOT NULL DEFAULT 0,
        locked_until timestamptz,
        locked_by_officer boolean NOT NULL DEFAULT false
      )`);
    // Good refresh tokens: those issued last, and the base they were issued for, until one of them has been used.
    await runner.query(`
      CREATE TABLE session (
        session_id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES account (person_id),
        base_token bytea NOT NULL,
        issued_tokens bytea[] NOT NULL DEFAULT '{}',
        started_at timestamptz NOT NULL,
        used_at timestamptz NOT NULL,
        ended_at timestamptz
      )`);
    await runner.query('CREATE INDEX session_person ON session (person_id, started_at)');
    await runner.query(`
      CREATE TABLE signing_key (
        key_id text PRIMARY KEY,
        private_key text NOT NULL,
        public_key jsonb NOT NULL,
        created_at timestamptz NOT NULL
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
